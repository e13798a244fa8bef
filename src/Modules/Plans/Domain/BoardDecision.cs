using SafetyPlatform.Contracts.Plans;

namespace SafetyPlatform.Plans.Domain;

/// <summary>A decision on a document: it adopts a version, sets how often the document is looked over, or both.</summary>
internal sealed class BoardDecision
{
    public required Guid Id { get; init; }

    public required Guid DocumentId { get; init; }

    /// <summary>Who decided: the board, or for a document that needs no board the head of administration.</summary>
    public required string Board { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Number in the minutes, without the sign; null when it was not a board.</summary>
    public string? Paragraph { get; init; }

    /// <summary>First day of what it decides.</summary>
    public required DateOnly From { get; init; }

    public Guid? VersionId { get; init; }

    public RevisionRule? Rule { get; init; }

    /// <summary>It also asks for a yearly report of the work.</summary>
    public bool YearlyReport { get; init; }

    /// <summary>The decision in the yearly report that it follows from: the same one takes effect once.</summary>
    public Guid? SourceId { get; init; }

    public string? SourceHref { get; init; }

    /// <summary>Who recorded it; null when it took effect by itself.</summary>
    public Guid? RecordedById { get; init; }
}

internal static class Decisions
{
    /// <summary>The decision by which a version is in force on the date; null when none is.</summary>
    public static BoardDecision? AdoptionOn(this IEnumerable<BoardDecision> decisions, DateOnly date) =>
        decisions.Where(d => d.VersionId is not null && d.From <= date).MaxBy(Order);

    /// <summary>The decision that set the rule which holds on the date; null when none has.</summary>
    public static BoardDecision? RuleOn(this IEnumerable<BoardDecision> decisions, DateOnly date) =>
        decisions.Where(d => d.Rule is not null && d.From <= date).MaxBy(Order);

    private static (DateOnly, DateOnly, Guid) Order(BoardDecision decision) => (decision.From, decision.On, decision.Id);
}
