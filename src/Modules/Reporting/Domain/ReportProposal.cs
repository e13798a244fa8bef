using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Reporting;

namespace SafetyPlatform.Reporting.Domain;

/// <summary>What the board is asked to decide; its words are the sentence with the same key. What was decided is kept beside it.</summary>
internal sealed class ReportProposal
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    public required string SentenceKey { get; init; }

    public required ProposalEffect Effect { get; init; }

    /// <summary>The document the effect is about; null when it has none.</summary>
    public Guid? Subject { get; set; }

    public RevisionRule? Rule { get; set; }

    public DecisionOutcome? Outcome { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Number in the minutes, without the sign.</summary>
    public string? Paragraph { get; private set; }

    public string? Remark { get; private set; }

    public void Decide(DecisionOutcome outcome, DateOnly on, string paragraph, string? remark) =>
        (Outcome, DecidedOn, Paragraph, Remark) = (outcome, on, paragraph, remark);
}
