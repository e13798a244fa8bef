using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Training.Domain;

/// <summary>Something that is planned and then held: an activity or a drill. Without a unit it is joint for several.</summary>
internal abstract class Occasion : IMayBelongToUnit
{
    public required Guid Id { get; init; }

    public Guid? UnitId { get; init; }

    public required string Title { get; init; }

    /// <summary>The day it is planned for.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The day it was planned for from the beginning, so that what was said of it stays true when it is moved.</summary>
    public required DateOnly FirstPlannedFor
    {
        get;
        init
        {
            field = value;
            On = value;
        }
    }

    public OccasionState State { get; private set; }

    public DateOnly? HeldOn { get; private set; }

    public DateOnly? CancelledOn { get; private set; }

    /// <summary>Who from outside leads it, as the end of a sentence; empty when nobody does.</summary>
    public required string ExternalLeader { get; init; }

    public Guid? PlannedById { get; init; }

    public required DateTime PlannedAt { get; init; }

    /// <summary>Why it was moved or cancelled.</summary>
    public string Note { get; private set; } = "";

    public List<OccasionUnit> Units { get; } = [];

    public bool IsJoint => UnitId is null;

    public void Hold(DateOnly on, DateOnly today)
    {
        MustBePlanned();

        if (on > today)
        {
            throw new RuleViolationException("Training.Rule.HeldInTheFuture") { Field = "HeldOn" };
        }

        (State, HeldOn) = (OccasionState.Held, on);
    }

    public void Move(DateOnly on, string reason)
    {
        MustBePlanned();
        (On, Note) = (on, reason);
    }

    public void Cancel(string reason, DateOnly today)
    {
        MustBePlanned();
        (State, Note, CancelledOn) = (OccasionState.Cancelled, reason, today);
    }

    public void MustBeHeld()
    {
        if (State != OccasionState.Held)
        {
            throw new RuleViolationException("Training.Rule.NotHeldYet");
        }
    }

    private void MustBePlanned()
    {
        if (State != OccasionState.Planned)
        {
            throw new RuleViolationException("Training.Rule.NoLongerPlanned");
        }
    }
}

internal enum OccasionState
{
    Planned,
    Held,
    Cancelled,
}
