using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Training.Domain;

/// <summary>One unit's search in a rotation. Until it is performed its date is only known sealed.</summary>
internal sealed class Search : IBelongsToUnit
{
    public required Guid Id { get; init; }

    public required Guid RotationId { get; init; }

    public required Guid UnitId { get; init; }

    public required string UnitCode { get; init; }

    public required string SealedDate { get; set; }

    public SearchState State { get; private set; }

    /// <summary>The day it was planned for, told when it has been performed.</summary>
    public DateOnly? PlannedOn { get; private set; }

    public DateOnly? PerformedOn { get; private set; }

    public string Areas { get; private set; } = "";

    /// <summary>How many markings led to a find: a number, never what or whose.</summary>
    public int Finds { get; private set; }

    public bool PoliceCalled { get; private set; }

    /// <summary>Why it was dropped.</summary>
    public string Reason { get; private set; } = "";

    public bool IsPlanned => State == SearchState.Planned;

    public void Perform(DateOnly plannedOn, DateOnly on, DateOnly today, string areas, int finds, bool policeCalled)
    {
        MustBePlanned();

        if (on > today)
        {
            throw new RuleViolationException("Training.Rule.HeldInTheFuture") { Field = "On" };
        }

        (State, PlannedOn, PerformedOn, Areas, Finds, PoliceCalled) = (SearchState.Performed, plannedOn, on, areas, finds, policeCalled);
    }

    public void Drop(string reason)
    {
        MustBePlanned();
        (State, Reason) = (SearchState.Dropped, reason);
    }

    public void MustBePlanned()
    {
        if (!IsPlanned)
        {
            throw new RuleViolationException("Training.Rule.SearchIsOver");
        }
    }
}

internal enum SearchState
{
    Planned,
    Performed,
    Dropped,
}
