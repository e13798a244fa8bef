namespace SafetyPlatform.Contracts.Plans;

/// <summary>Governing documents in force or worked on between two dates (both included), their decisions, roll-out and reviews.</summary>
[Needs("reports.read")]
public sealed record GetPlanFacts(DateOnly From, DateOnly To) : IQuery<PlanFacts>;

public sealed record PlanFacts(IReadOnlyList<DocumentFact> Documents, IReadOnlyList<ReviewFact> Reviews, IReadOnlyList<SignalFact> Signals);

public enum DocumentKind
{
    SafetyPlan,
    ActionPlan,
    ShortPlan,
    Routine,
}

/// <summary>How often a document is to be looked over; itself set by a decision.</summary>
public enum RevisionRule
{
    Yearly,
    AsNeeded,
}

public enum ReviewResult
{
    NoChangeNeeded,
    RevisionNeeded,
}

/// <param name="Origin">What led to it, for instance a safety round.</param>
/// <param name="Parts">The top sections in order, each with its own parts.</param>
/// <param name="WrittenFrom">First year it was worked on.</param>
/// <param name="RollOutFrom">First and last day of evidence that it reached a unit; null when none.</param>
/// <param name="ShortVersionOf">The longer document this is the short version of.</param>
public sealed record DocumentFact(
    RecordLink Record, Guid DocumentId, string Title, DocumentKind Kind, RecordLink? Origin, DecisionFact? Decision, RevisionRule? Rule,
    IReadOnlyList<PartFact> Parts, int WrittenFrom, DateOnly? RollOutFrom, DateOnly? RollOutTo, int Units, int UnitsReached, Guid? ShortVersionOf);

public sealed record PartFact(string Title, IReadOnlyList<string> Parts);

/// <param name="Paragraph">Number in the minutes, without the sign: "109".</param>
/// <param name="YearlyReport">The board also asked for a yearly report of the work.</param>
public sealed record DecisionFact(RecordLink Record, string Board, DateOnly On, string Paragraph, bool YearlyReport);

/// <param name="ProposedRule">The rule the review proposes instead of today's; null when it proposes none.</param>
/// <param name="Examined">What was looked at, one line each.</param>
public sealed record ReviewFact(
    RecordLink Record, Guid DocumentId, string DocumentTitle, DateOnly On, ReviewResult Result, RevisionRule? ProposedRule,
    string Assessment, IReadOnlyList<string> Examined);

/// <summary>Something that asked whether a document needs revising, and the answer if there is one.</summary>
public sealed record SignalFact(RecordLink Record, Guid DocumentId, string Reason, DateOnly On, bool Assessed, bool? RevisionNeeded);
