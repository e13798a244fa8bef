using System.Globalization;

namespace SafetyPlatform.Kernel.Charts;

internal static class StandingBars
{
    public static Drawing Paint(BarChart chart, double width, CultureInfo culture)
    {
        var frame = new Frame(chart.Series, chart.Categories, chart.ValueAxis, width, culture);
        var bar = Math.Min(44, frame.Slot * 0.78 / Math.Max(1, chart.Series.Count));

        for (var s = 0; s < chart.Series.Count; s++)
        {
            var first = (s * bar) - (bar * chart.Series.Count / 2);
            var values = chart.Series[s].Values;

            for (var i = 0; i < Math.Min(values.Count, chart.Categories.Count); i++)
            {
                Draw(frame, frame.Centre(i) + first, bar, values[i], Ink.Bar(s), culture);
            }
        }

        return frame.Finish("bars");
    }

    private static void Draw(Frame frame, double x, double bar, int value, Ink ink, CultureInfo culture)
    {
        var height = frame.Height(value);
        var number = value.ToString("N0", culture);

        if (height > 0)
        {
            frame.Add(new Box(x + 1, frame.Bottom - height, bar - 2, height, 1.5, ink));
        }

        // A number wider than its bar would run into its neighbour; the grid then has to do.
        if (number.Length * 6.6 <= bar + 3)
        {
            frame.Add(new Label(x + (bar / 2), frame.Bottom - height - 4, number, Ink.Text, 12, Anchor.Middle));
        }
    }
}
