using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Incidents.Domain;

/// <summary>That a report was corrected: what it said before, why, by whom and when. Nothing of a report is lost.</summary>
internal sealed class IncidentCorrection : IBelongsToUnit
{
    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    public required Guid IncidentId { get; init; }

    public required IncidentFields Before { get; init; }

    public required string Reason { get; init; }

    public required Guid? By { get; init; }

    public required DateTime At { get; init; }
}
