namespace SafetyPlatform.Contracts.Incidents;

/// <summary>1 ringa, 2 mindre, 3 allvarlig, 4 mycket allvarlig.</summary>
public enum IncidentSeverity
{
    Minor = 1,
    Moderate = 2,
    Serious = 3,
    VerySerious = 4,
}

/// <summary>Something has been reported. Improvement opens a case for it; Plans looks at the serious ones.</summary>
/// <param name="Title">Category and number, never the free text.</param>
/// <param name="ReporterId">Null when the report was anonymous.</param>
public sealed record IncidentReported(
    Guid IncidentId, string Number, Guid UnitId, string Title, IncidentSeverity IncidentSeverity, DateOnly OccurredOn, Guid? ReporterId) : IModuleEvent;
