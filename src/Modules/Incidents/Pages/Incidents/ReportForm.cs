using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Incidents.Pages.Incidents;

internal enum ReportedTime
{
    JustNow,
    Another,
}

/// <summary>What the form sends. The names of the fields are those of the command, so that its answers stand at them.</summary>
internal sealed class ReportForm
{
    public Guid UnitId { get; set; }

    public IncidentCategory? Category { get; set; }

    public IncidentSeverity? IncidentSeverity { get; set; }

    public ReportedTime When { get; set; }

    /// <summary>Swedish wall clock. The form comes with the time it was opened at, so that a form sent twice says the same.</summary>
    public DateTime? OccurredAt { get; set; }

    public IncidentPlace? Place { get; set; }

    public string? Description { get; set; }

    public string? ImmediateMeasures { get; set; }

    public bool WithoutName { get; set; }

    public ReportIncident ToCommand() => new(
        UnitId, Category ?? (IncidentCategory)(-1), IncidentSeverity ?? default(IncidentSeverity),
        OccurredAt is { } local ? new DateTimeOffset(Stockholm.ToUtc(local), TimeSpan.Zero) : DateTimeOffset.MinValue,
        Place ?? (IncidentPlace)(-1), Description ?? "", ImmediateMeasures, WithoutName);
}
