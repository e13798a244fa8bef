using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>What the board is asked to decide: the report, and the plan when its review proposes something.</summary>
internal static class Proposals
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose)
    {
        var board = facts.Organization.Board;

        yield return new DraftLine("proposal.report", ReportSection.Proposals, 1, prose["Proposal.Report", board, prose.Name(facts.Organization.Activity)], [facts.Organization.Record])
        {
            Proposal = new DraftProposal(ProposalEffect.ApproveReport, null, null),
        };

        if (facts.Plan is { } plan && facts.Review is { ProposedRule: { } rule, Result: ReviewResult.NoChangeNeeded } review && review.On >= facts.From && rule != plan.Rule)
        {
            yield return new DraftLine("proposal.plan", ReportSection.Proposals, 2, prose[$"Proposal.Plan.{rule}", board, prose.Recorded(plan.Title)], [review.Record, plan.Record])
            {
                Proposal = new DraftProposal(ProposalEffect.AdoptPlanWithRule, plan.DocumentId, rule),
            };
        }
    }
}
