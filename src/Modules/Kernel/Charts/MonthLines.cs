using System.Globalization;

namespace SafetyPlatform.Kernel.Charts;

/// <summary>Last year as a dashed line, this year as a full one on top of it with its numbers.</summary>
internal static class MonthLines
{
    public static Drawing Paint(MonthChart chart, double width, CultureInfo culture)
    {
        var years = chart.Years();
        var frame = new Frame(years, chart.Start.TwelveMonths(culture), chart.ValueAxis, width, culture, lines: true);

        for (var s = years.Count - 1; s >= 0; s--)
        {
            Draw(frame, [.. years[s].Values.Take(12)], s, culture);
        }

        return frame.Finish("lines");
    }

    private static void Draw(Frame frame, int[] values, int series, CultureInfo culture)
    {
        if (values.Length > 1)
        {
            frame.Add(new Outline(Svg.Line([.. values.Select((v, i) => (frame.Centre(i), frame.Bottom - frame.Height(v)))]), Ink.Line(series)));
        }

        for (var i = 0; i < values.Length; i++)
        {
            var y = frame.Bottom - frame.Height(values[i]);
            frame.Add(new Disc(frame.Centre(i), y, series == 0 ? 4 : 3, Ink.Point(series)));

            if (series == 0)
            {
                frame.Add(new Label(frame.Centre(i), y - 9, values[i].ToString("N0", culture), Ink.Text, 12, Anchor.Middle));
            }
        }
    }
}
