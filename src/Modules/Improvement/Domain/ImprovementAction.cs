using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Improvement.Domain;

/// <summary>Something that is to be done ("åtgärd"), by someone, by a day; finished only when its effect has been judged.</summary>
internal sealed class ImprovementAction : IBelongsToUnit
{
    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    public required ActionOrigin Origin { get; init; }

    /// <summary>The finding, drill or decision; null when it came from a case or has no record.</summary>
    public Guid? OriginId { get; init; }

    public Guid? CaseId { get; init; }

    public required string Title { get; init; }

    public required ActionKind Kind { get; init; }

    public required Guid OwnerId { get; init; }

    public required DateOnly Due { get; init; }

    public required DateOnly EvaluateBy { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public ActionState State { get; private set; } = ActionState.Decided;

    public DateOnly? DoneOn { get; private set; }

    public string? How { get; private set; }

    public ActionEffect? Effect { get; private set; }

    /// <summary>What was seen when the effect was judged.</summary>
    public string? Seen { get; private set; }

    public DateOnly? EvaluatedOn { get; private set; }

    public Guid? EvaluatedBy { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public int Version { get; private set; }

    public void Finish(DateOnly on, string how, DateOnly today)
    {
        MustBe(ActionState.Decided);

        if (on > today || on < DecidedOn)
        {
            throw new RuleViolationException("Improvement.Rule.DoneBetween", DecidedOn.ToString("yyyy-MM-dd")) { Field = "DoneOn" };
        }

        (State, DoneOn, How) = (ActionState.Done, on, how);
        Version++;
    }

    public void Evaluate(ActionEffect effect, string seen, Guid? by, DateOnly today)
    {
        MustBe(ActionState.Done);
        (State, Effect, Seen, EvaluatedBy, EvaluatedOn) = (ActionState.Evaluated, effect, seen, by, today);
        Version++;
    }

    public void Withdraw(string reason)
    {
        MustBe(ActionState.Decided);
        (State, WithdrawnBecause) = (ActionState.Withdrawn, reason);
        Version++;
    }

    private void MustBe(ActionState state)
    {
        if (State != state)
        {
            throw new RuleViolationException($"Improvement.Rule.ActionIs{State}");
        }
    }
}
