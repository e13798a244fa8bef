using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Improvement.Domain;

/// <summary>What a step of a case came to, by whom and when.</summary>
internal sealed class CaseStepDone : IBelongsToUnit
{
    public required Guid CaseId { get; init; }

    public required Guid UnitId { get; init; }

    public required CaseStep Step { get; init; }

    public required string Text { get; init; }

    public required Guid? By { get; init; }

    public required DateTime At { get; init; }
}
