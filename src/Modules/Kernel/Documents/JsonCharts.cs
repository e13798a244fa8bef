using System.Text.Json;
using SafetyPlatform.Kernel.Charts;

namespace SafetyPlatform.Kernel.Documents;

/// <summary>The numbers behind a picture.</summary>
internal static class JsonCharts
{
    public static void Write(Utf8JsonWriter writer, Chart chart)
    {
        writer.WriteStartObject("chart");
        writer.Text("kind", JsonNamingPolicy.CamelCase.ConvertName(chart.GetType().Name));
        writer.Text("title", chart.Title);
        writer.Text("description", chart.Description);

        switch (chart)
        {
            case BarChart bars:
                writer.Text("valueAxis", bars.ValueAxis);
                writer.All("categories", bars.Categories, c => writer.WriteStringValue(CleanText.Of(c)));
                Series(writer, bars.Series);
                break;
            case MonthChart months:
                writer.Text("valueAxis", months.ValueAxis);
                writer.Text("start", months.Start.Iso());
                Series(writer, months.Years());
                break;
            case Meter meter:
                writer.WriteNumber("done", meter.Done);
                writer.WriteNumber("total", meter.Total);
                writer.Text("text", meter.Text);
                break;
            case AnnualWheel wheel:
                writer.Text("start", wheel.Start.Iso());
                writer.Text("today", wheel.Today.Iso());
                writer.All("tracks", wheel.Tracks, t => Track(writer, t));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType().Name, "Unknown chart.");
        }

        writer.WriteEndObject();
    }

    private static void Series(Utf8JsonWriter writer, IReadOnlyList<Series> series) => writer.All("series", series, s =>
    {
        writer.WriteStartObject();
        writer.Text("name", s.Name);
        writer.All("values", s.Values, writer.WriteNumberValue);
        writer.WriteEndObject();
    });

    private static void Track(Utf8JsonWriter writer, WheelTrack track)
    {
        writer.WriteStartObject();
        writer.Text("name", track.Name);
        writer.All("markers", track.Markers, m =>
        {
            writer.WriteStartObject();
            writer.Text("date", m.Date.Iso());
            writer.Text("status", JsonNamingPolicy.CamelCase.ConvertName(m.Status.ToString()));
            writer.Text("title", m.Title);
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
    }
}
