using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Audit.Features;

/// <summary>An entry as it stands in a list.</summary>
/// <param name="Seq">Place in the chain; null while it waits for the sealer.</param>
/// <param name="ActorJob">The job or command when the platform itself acted.</param>
/// <param name="UnitId">Empty when it concerned the whole organisation.</param>
internal sealed record EntryLine(
    Guid Id, long? Seq, DateTime At, string Type, ActorKind ActorKind, Guid? ActorId, string? ActorJob, Guid UnitId, Guid? RecordId, string? Subject)
{
    /// <summary>The person's name as it is today; null for others, and for a person who is no longer known.</summary>
    public string? ActorName { get; init; }
}
