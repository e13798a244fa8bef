using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Language;

namespace SafetyPlatform.Incidents.Features;

/// <summary>The words for an incident in the reader's language.</summary>
internal static class IncidentWords
{
    public static string Category(this Texts texts, IncidentCategory category) => texts.Of("Incidents.Category", category);

    public static string Place(this Texts texts, IncidentPlace place) => texts.Of("Incidents.Place", place);

    public static string Level(this Texts texts, IncidentSeverity severity) => texts.Of("Incidents.Severity", severity);

    public static string State(this Texts texts, IncidentState state) => texts.Of("Incidents.State", state);

    /// <summary>"Obehörig person, matsal": what is shown as an incident's heading, never its free text.</summary>
    public static string Heading(this Texts texts, IncidentCategory category, IncidentPlace place) =>
        texts["Incidents.Heading", texts.Category(category), texts[$"Incidents.Place.{place}.Lower"]];
}
