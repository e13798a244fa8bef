using SafetyPlatform.Kernel.Charts;

namespace SafetyPlatform.Kernel.Documents;

internal static class ChartFields
{
    public static void Add(FieldHash hash, Chart chart)
    {
        switch (chart)
        {
            case BarChart bars:
                hash.Add(bars.ValueAxis);
                hash.AddAll(bars.Categories, hash.Add);
                hash.AddAll(bars.Series, s => Add(hash, s));
                break;
            case MonthChart months:
                hash.Add(months.ValueAxis);
                hash.Add(months.Start);
                hash.AddAll(months.Years(), s => Add(hash, s));
                hash.Add((int)months.Style);
                break;
            case Meter meter:
                hash.Add(meter.Done);
                hash.Add(meter.Total);
                hash.Add(meter.Text);
                break;
            case AnnualWheel wheel:
                Add(hash, wheel);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType().Name, "Unknown chart.");
        }
    }

    private static void Add(FieldHash hash, Series series)
    {
        hash.Add(series.Name);
        hash.AddAll(series.Values, hash.Add);
    }

    private static void Add(FieldHash hash, AnnualWheel wheel)
    {
        hash.Add(wheel.Start);
        hash.Add(wheel.Today);
        hash.AddAll(wheel.Tracks, track =>
        {
            hash.Add(track.Name);
            hash.AddAll(track.Markers, marker =>
            {
                hash.Add(marker.Date);
                hash.Add((int)marker.Status);
                hash.Add(marker.Title);
            });
        });
        hash.Add(wheel.CentreNumber);
        hash.Add(wheel.CentreOf);
        hash.Add(wheel.CentreWord);

        foreach (var word in new[] { wheel.Legend?.Done, wheel.Legend?.Late, wheel.Legend?.Soon, wheel.Legend?.Planned })
        {
            hash.Add(word);
        }
    }
}
