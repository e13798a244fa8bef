using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Incidents.Domain;

/// <summary>Something that happened at a unit: reported, assessed by its principal, closed when its case is.</summary>
internal sealed class Incident : IBelongsToUnit
{
    private readonly List<IncidentCorrection> corrections = [];

    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>The unit's code, the year of the report and a running number: <c>BJO-2024-007</c>.</summary>
    public required string Number { get; init; }

    public required IncidentCategory Category { get; set; }

    /// <summary>As assessed; as reported until then.</summary>
    public required IncidentSeverity IncidentSeverity { get; set; }

    public required IncidentSeverity ReportedSeverity { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime OccurredAt { get; set; }

    /// <summary>The Swedish date of <see cref="OccurredAt"/>, by which incidents are counted.</summary>
    public required DateOnly OccurredOn { get; set; }

    public required IncidentPlace Place { get; set; }

    public required string Description { get; set; }

    /// <summary>What was done at once; null when nothing was written.</summary>
    public required string? ImmediateMeasures { get; set; }

    /// <summary>Null when the report was made without a name.</summary>
    public required Guid? ReporterId { get; init; }

    public required DateTime ReportedAt { get; init; }

    /// <summary>The day by which the principal should have assessed it.</summary>
    public required DateOnly AssessBy { get; init; }

    public IncidentState State { get; private set; } = IncidentState.New;

    public DateTime? AssessedAt { get; private set; }

    public Guid? AssessedBy { get; private set; }

    public string? AssessmentNote { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Counts changes, so that two who change the same incident at once do not overwrite each other.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<IncidentCorrection> Corrections => corrections;

    public void Assess(IncidentSeverity severity, string note, Guid? by, DateTime at)
    {
        if (State == IncidentState.Closed)
        {
            throw new RuleViolationException("Incidents.Rule.IsClosed");
        }

        (State, IncidentSeverity, AssessmentNote, AssessedBy, AssessedAt) = (IncidentState.Assessed, severity, note, by, at);
        Version++;
    }

    /// <summary>Its case has gone through all five steps.</summary>
    public void Close(DateTime at)
    {
        (State, ClosedAt) = (IncidentState.Closed, at);
        Version++;
    }

    /// <summary>Changes what was reported and keeps what it said before.</summary>
    public void Correct(IncidentFields now, string reason, Guid? by, DateTime at)
    {
        var before = IncidentFields.Of(this);

        if (before == now)
        {
            throw new RuleViolationException("Incidents.Rule.NothingChanged");
        }

        corrections.Add(new IncidentCorrection { Id = Guid.CreateVersion7(new DateTimeOffset(at)), UnitId = UnitId, IncidentId = Id, Before = before, Reason = reason, By = by, At = at });
        now.WriteTo(this);
        Version++;
    }
}
