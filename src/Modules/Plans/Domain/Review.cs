using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Plans.Domain;

/// <summary>A look at a document: dated, signed, with what was examined and what it came to. "No change needed" is a result too.</summary>
internal sealed class Review
{
    public required Guid Id { get; init; }

    public required Guid DocumentId { get; init; }

    public required Guid VersionId { get; init; }

    public required DateOnly On { get; init; }

    public required ReviewResult Result { get; init; }

    public required string Assessment { get; init; }

    /// <summary>The rule it proposes instead of today's.</summary>
    public RevisionRule? ProposedRule { get; init; }

    public required Guid? ById { get; init; }

    public List<ReviewEvidence> Examined { get; } = [];
}

internal enum EvidenceKind
{
    Signal,
    RollOut,
    Other,
}

/// <summary>One thing that a review looked at; what stems from a unit is read by those who may read of that unit.</summary>
internal sealed class ReviewEvidence : IMayBelongToUnit
{
    public required Guid Id { get; init; }

    public required Guid ReviewId { get; init; }

    public required int Place { get; init; }

    public required EvidenceKind Kind { get; init; }

    public Guid? UnitId { get; init; }

    public SignalReason? Reason { get; init; }

    /// <summary>What the signal was about, or the line as it was written.</summary>
    public required string Text { get; init; }

    public DateOnly? On { get; init; }

    public string? Href { get; init; }

    /// <summary>Units that the document had reached, of how many.</summary>
    public int? Reached { get; init; }

    public int? Units { get; init; }
}
