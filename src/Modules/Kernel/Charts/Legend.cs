namespace SafetyPlatform.Kernel.Charts;

internal static class Legend
{
    private const double RowHeight = 20;

    /// <summary>Draws one entry per series in as many rows as they need, and answers the height used; one series needs none.</summary>
    public static double Draw(List<Shape> shapes, IReadOnlyList<Series> series, double width, bool lines = false)
    {
        if (series.Count < 2)
        {
            return 0;
        }

        double x = 0, y = 0;

        for (var i = 0; i < series.Count; i++)
        {
            var name = series[i].Name.Shortened((int)(width / 8));
            var entry = 41 + (name.Length * 7.2) + 3;

            if (x > 0 && x + entry > width)
            {
                x = 0;
                y += RowHeight;
            }

            shapes.Add(lines
                ? new Outline(Svg.Line(x, y + 9, x + 24, y + 9), Ink.Line(i))
                : new Box(x + 0.5, y + 2.5, 13, 13, 2, Ink.Bar(i)));
            shapes.Add(new Label(x + (lines ? 31 : 20), y + 13.5, name, Ink.Text));
            x += entry;
        }

        return y + RowHeight;
    }
}
