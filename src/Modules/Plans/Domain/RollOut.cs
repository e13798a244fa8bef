using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Plans.Domain;

/// <summary>The steps by which a document reaches a unit.</summary>
internal enum RollOutStep
{
    Received,
    Presented,
    Rehearsed,
    Posted,
}

/// <summary>One step of one version at one unit: planned with a last day, and done with evidence.</summary>
internal sealed class RollOut : IBelongsToUnit
{
    public required Guid Id { get; init; }

    public required Guid DocumentId { get; init; }

    public required Guid VersionId { get; init; }

    public required Guid UnitId { get; init; }

    public required RollOutStep Step { get; init; }

    public DateOnly? Due { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    /// <summary>How one knows: the meeting, the place, the list.</summary>
    public string? Note { get; private set; }

    public Guid? DoneById { get; private set; }

    public void PlanFor(DateOnly due) => Due = DoneOn is null ? due : Due;

    public void Record(DateOnly on, string note, Guid? byId, DateOnly today)
    {
        if (on > today)
        {
            throw new RuleViolationException("Plans.Rule.NotYetHappened") { Field = "On" };
        }

        (DoneOn, Note, DoneById) = (on, note.Trim(), byId);
    }
}
