using System.Text.Json;
using System.Text.Json.Serialization;
using SafetyPlatform.Contracts.Incidents;

namespace SafetyPlatform.Incidents.Domain;

/// <summary>The duties of <c>Resources/duties.json</c>.</summary>
internal static class DutyCatalogue
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static readonly IReadOnlyList<Duty> All = Load();

    public static IEnumerable<Duty> For(IncidentCategory category, IncidentSeverity severity, DateOnly on) => All.Where(d => d.AppliesTo(category, severity, on));

    private static List<Duty> Load()
    {
        using var stream = typeof(DutyCatalogue).Assembly.GetManifestResourceStream("duties.json")!;

        return JsonSerializer.Deserialize<List<Duty>>(stream, Options)!;
    }
}
