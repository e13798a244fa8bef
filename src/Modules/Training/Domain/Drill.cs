using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Training.Domain;

/// <summary>A drill: prepared, held, and evaluated within two weeks.</summary>
internal sealed class Drill : Occasion
{
    /// <summary>Days after the drill by which it is to be evaluated.</summary>
    public const int DaysToEvaluate = 14;

    public required DrillKind Kind { get; init; }

    /// <summary>The activity it is part of.</summary>
    public Guid? PartOfId { get; init; }

    public required string Scenario { get; init; }

    /// <summary>Staff know beforehand that it will be held.</summary>
    public required bool Announced { get; init; }

    public List<DrillPreparation> Preparations { get; private set; } = [];

    /// <summary>Swedish wall clock.</summary>
    public TimeOnly? StartedAt { get; private set; }

    public TimeOnly? AllClearAt { get; private set; }

    public string Observations { get; private set; } = "";

    /// <summary>Null until evaluated.</summary>
    public bool? Passed { get; private set; }

    /// <summary>What failed, one sentence each.</summary>
    public List<string> Deviations { get; private set; } = [];

    public DateOnly? EvaluatedOn { get; private set; }

    public Guid? EvaluatedById { get; private set; }

    public DateOnly? EvaluationDue => HeldOn?.AddDays(DaysToEvaluate);

    /// <summary>Minutes from the signal to all clear; null when the times were not taken.</summary>
    public int? Minutes => StartedAt is { } start && AllClearAt is { } end ? (int)(end - start).TotalMinutes : null;

    public void Prepare(IEnumerable<DrillPreparation> done) => Preparations = [.. done.Distinct().Order()];

    public void Observe(TimeOnly? startedAt, TimeOnly? allClearAt, string observations)
    {
        if (allClearAt < startedAt)
        {
            throw new RuleViolationException("Training.Rule.AllClearBeforeStart") { Field = nameof(AllClearAt) };
        }

        (StartedAt, AllClearAt, Observations) = (startedAt, allClearAt, observations);
    }

    public void Evaluate(bool passed, IReadOnlyList<string> deviations, DateOnly on, Guid? by)
    {
        MustBeHeld();

        if (EvaluatedOn is not null)
        {
            throw new RuleViolationException("Training.Rule.AlreadyEvaluated");
        }

        if (!passed && deviations.Count == 0)
        {
            throw new RuleViolationException("Training.Rule.FailureNeedsDeviation") { Field = nameof(Deviations) };
        }

        (Passed, Deviations, EvaluatedOn, EvaluatedById) = (passed, [.. deviations], on, by);
    }
}

internal enum DrillKind
{
    Evacuation,
    Lockdown,
    Lockout,
    AlarmTest,
    Tabletop,
    Extinguishing,
}

/// <summary>What should be done before a drill, so that nobody takes it for the real thing and somebody learns from it.</summary>
internal enum DrillPreparation
{
    PoliceInformed,
    AlarmCentreInTest,
    SignsUp,
    SubstitutesTold,
    NeighboursTold,
    GuardiansTold,
    SafeWordSet,
    ObserverNamed,
    DebriefPlanned,
}
