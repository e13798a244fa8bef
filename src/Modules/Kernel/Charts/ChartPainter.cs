using System.Globalization;

namespace SafetyPlatform.Kernel.Charts;

internal static class ChartPainter
{
    /// <summary>A page is read on a phone too, so its charts are narrow with text that stays readable when scaled down.</summary>
    public const double PageWidth = 480;

    public const double PaperWidth = 620;

    private const double ColumnMillimetres = 154;
    private const double TallestMillimetres = 195;

    // Made for a narrow column on a page, the wheel would shout on paper.
    private const double WheelShare = 0.8;

    public static Drawing Paint(Chart chart, double width, CultureInfo culture) => chart switch
    {
        BarChart bars when LyingBars.Suits(bars, width) => LyingBars.Paint(bars, width, culture),
        BarChart bars => StandingBars.Paint(bars, width, culture),
        MonthChart { Style: MonthChartStyle.Lines } months => MonthLines.Paint(months, width, culture),
        MonthChart months => StandingBars.Paint(months.AsBars(culture), width, culture),
        Meter meter => MeterBar.Paint(meter),
        AnnualWheel wheel => WheelPainter.Paint(wheel, culture),
        _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType().Name, "No painter knows this chart."),
    };

    /// <summary>Millimetres: as wide as the text when as wide as the paper allows, and never taller than a page.</summary>
    public static (double Width, double Height) SizeOnPaper(Chart chart, CultureInfo culture)
    {
        var drawing = Paint(chart, PaperWidth, culture);
        var widest = ColumnMillimetres / PaperWidth * (chart is AnnualWheel ? WheelShare : 1);
        var unit = Math.Min(widest, TallestMillimetres / drawing.Height);

        return (drawing.Width * unit, drawing.Height * unit);
    }

    public static BarChart AsBars(this MonthChart chart, CultureInfo culture) => new(
        chart.Title, chart.Description, chart.ValueAxis, chart.Start.TwelveMonths(culture), chart.Years());

    public static IReadOnlyList<Series> Years(this MonthChart chart) =>
        chart.LastYear is { } last ? [chart.ThisYear, last] : [chart.ThisYear];

    public static IReadOnlyList<string> TwelveMonths(this DateOnly start, CultureInfo culture) =>
        [.. Enumerable.Range(0, 12).Select(m => start.AddDays(1 - start.Day).AddMonths(m).ToString("MMM", culture).TrimEnd('.'))];
}
