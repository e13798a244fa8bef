using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Tests.Worlds;

namespace SafetyPlatform.Tests.Incidents;

/// <summary>Messages with the story's defaults.</summary>
internal static class A
{
    public static ReportIncident Report(
        World world, string unit = "lindang", IncidentCategory category = IncidentCategory.Accident, IncidentSeverity severity = IncidentSeverity.Moderate,
        string description = "En elev halkade vid cykelstället.", DateTimeOffset? at = null, bool withoutName = false) =>
        new(world[unit], category, severity, at ?? world.Clock.GetUtcNow().AddHours(-1), IncidentPlace.SchoolYard, description, null, withoutName);
}
