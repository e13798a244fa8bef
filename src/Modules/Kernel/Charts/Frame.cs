using System.Globalization;

namespace SafetyPlatform.Kernel.Charts;

/// <summary>What upright charts share: legend and axis name on top, grid with numbers, the names below.</summary>
internal sealed class Frame
{
    private const double PlotHeight = 200;
    private readonly List<Shape> _shapes = [];
    private readonly double _width;

    public Frame(IReadOnlyList<Series> series, IReadOnlyList<string> names, string valueAxis, double width, CultureInfo culture, bool lines = false)
    {
        _width = width;
        Scale = Scale.For(series);
        Left = 14 + (7.5 * Scale.Top.ToString("N0", culture).Length);
        Top = Legend.Draw(_shapes, series, width, lines) + 38;
        Slot = (width - Left) / Math.Max(1, names.Count);
        _shapes.Add(new Label(0, Top - 20, valueAxis, Ink.Muted));
        DrawGrid(culture);

        for (var i = 0; i < names.Count; i++)
        {
            _shapes.Add(new Label(Centre(i), Bottom + 19, names[i], Ink.Muted, Anchor: Anchor.Middle));
        }
    }

    public Scale Scale { get; }

    public double Left { get; }

    public double Top { get; }

    public double Slot { get; }

    public double Bottom => Top + PlotHeight;

    public double Centre(int index) => Left + ((index + 0.5) * Slot);

    public double Height(int value) => Scale.Share(value) * PlotHeight;

    public void Add(Shape shape) => _shapes.Add(shape);

    public Drawing Finish(string kind)
    {
        Add(new Outline(Svg.Line(Left, Bottom, _width, Bottom), Ink.Axis));

        return new Drawing(kind, _width, Bottom + 28, _shapes);
    }

    private void DrawGrid(CultureInfo culture)
    {
        for (var i = 0; i <= Scale.Steps; i++)
        {
            var y = Bottom - ((double)i / Scale.Steps * PlotHeight);
            _shapes.Add(new Outline(Svg.Line(Left, y, _width, y), Ink.Grid));
            _shapes.Add(new Label(Left - 8, y + 4.5, ((long)i * Scale.Step).ToString("N0", culture), Ink.Muted, Anchor: Anchor.End));
        }
    }
}
