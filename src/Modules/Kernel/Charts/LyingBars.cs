using System.Globalization;

namespace SafetyPlatform.Kernel.Charts;

/// <summary>Bars from left to right, for names too long to stand under a column.</summary>
internal static class LyingBars
{
    private const double Bar = 15;
    private const int LongestBeside = 24;

    public static bool Suits(BarChart chart, double width) =>
        chart.Categories.Any(name => name.Length * 7 > (width - 50) / chart.Categories.Count);

    public static Drawing Paint(BarChart chart, double width, CultureInfo culture)
    {
        var shapes = new List<Shape>();
        var longest = chart.Categories.Max(name => name.Length);
        var beside = longest <= LongestBeside;
        var left = beside ? 12 + (longest * 7) : 0;
        var scale = Scale.For(chart.Series);
        var room = width - left - 14 - (8 * scale.Top.ToString("N0", culture).Length);
        var y = Legend.Draw(shapes, chart.Series, width) + 18;

        shapes.Add(new Label(left, y, chart.ValueAxis, Ink.Muted));
        y += 12;
        var top = y;

        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var bars = chart.Series.Count * Bar;
            y += beside
                ? Beside(shapes, chart.Categories[i], left - 10, y + (bars / 2) + 4.5)
                : Above(shapes, chart.Categories[i].OnTwoLines((int)(width / 6.8)), y);
            DrawGroup(shapes, chart, i, new Place(left, y, room), scale, culture);
            y += bars + 10;
        }

        if (beside)
        {
            shapes.Add(new Outline(Svg.Line(left, top, left, y - 6), Ink.Axis));
        }

        return new Drawing("bars", width, y, shapes);
    }

    private static double Beside(List<Shape> shapes, string name, double x, double y)
    {
        shapes.Add(new Label(x, y, name, Ink.Text, Anchor: Anchor.End));

        return 0;
    }

    private static double Above(List<Shape> shapes, IReadOnlyList<string> name, double y)
    {
        for (var line = 0; line < name.Count; line++)
        {
            shapes.Add(new Label(0, y + 12 + (line * 16), name[line], Ink.Text));
        }

        return 2 + (name.Count * 16);
    }

    private static void DrawGroup(List<Shape> shapes, BarChart chart, int category, Place place, Scale scale, CultureInfo culture)
    {
        for (var s = 0; s < chart.Series.Count; s++)
        {
            if (category >= chart.Series[s].Values.Count)
            {
                continue;
            }

            var value = chart.Series[s].Values[category];
            var length = scale.Share(value) * place.Room;
            var y = place.Top + (s * Bar);

            if (length > 0)
            {
                shapes.Add(new Box(place.Left, y + 1, length, Bar - 2, 1.5, Ink.Bar(s)));
            }

            shapes.Add(new Label(place.Left + length + 6, y + 12, value.ToString("N0", culture), Ink.Text, 12));
        }
    }

    private sealed record Place(double Left, double Top, double Room);
}
