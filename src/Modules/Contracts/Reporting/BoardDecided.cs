namespace SafetyPlatform.Contracts.Reporting;

public enum DecisionOutcome
{
    Approved,
    ApprovedWithChange,
    Rejected,
    ReferredBack,
}

/// <summary>What a proposal does by itself once the board has approved it.</summary>
public enum ProposalEffect
{
    None,
    ApproveReport,
    AdoptPlanWithRule,
}

/// <summary>The board has decided on one proposal of a report. Plans lets it take effect; approved outcomes only.</summary>
/// <param name="Paragraph">Number in the minutes, without the sign.</param>
/// <param name="Subject">The document the effect is about; null when the effect has none.</param>
/// <param name="Rule">The revision rule the decision sets, as <c>Yearly</c> or <c>AsNeeded</c>; null when it sets none.</param>
public sealed record BoardDecided(
    Guid DecisionId, Guid ReportId, string Board, DateOnly On, string Paragraph, DecisionOutcome Outcome, string Proposal,
    ProposalEffect Effect, Guid? Subject, Plans.RevisionRule? Rule, string Href) : IModuleEvent;
