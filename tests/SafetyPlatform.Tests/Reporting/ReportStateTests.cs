using CsCheck;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Reporting.Domain;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Reporting;

public sealed class ReportStateTests
{
    private static readonly DateTime Now = new(2024, 11, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_report_is_approved_in_order_and_no_other()
    {
        var report = Begun();

        Should.Throw<RuleViolationException>(() => report.Approve(Approval(ApprovalStep.Director)));
        Should.Throw<RuleViolationException>(() => report.Approve(Approval(ApprovalStep.HeadOfSchools)));
        report.Approve(Approval(ApprovalStep.Review));
        Should.Throw<RuleViolationException>(() => report.Approve(Approval(ApprovalStep.Director)));
        report.Approve(Approval(ApprovalStep.HeadOfSchools));
        report.Approve(Approval(ApprovalStep.Director));

        report.State.ShouldBe(ReportState.ApprovedByDirector);
    }

    [Fact]
    public void Nothing_is_approved_before_the_economy_is_assessed()
    {
        var report = Begun();
        var silent = New();

        Should.Throw<RuleViolationException>(() => silent.Approve(Approval(ApprovalStep.Review))).Key.ShouldBe("Reporting.Rule.EconomyMissing");
        report.Approve(Approval(ApprovalStep.Review));
    }

    [Fact]
    public void A_report_that_does_not_say_what_was_approved_is_not_sent()
    {
        var report = Approved();

        Should.Throw<RuleViolationException>(() => report.Send("other", "en", Now)).Key.ShouldBe("Reporting.Rule.NotWhatWasApproved");
        report.Send("sv", "en", Now);
        report.State.ShouldBe(ReportState.SentToBoard);
    }

    [Fact]
    public void What_the_board_has_got_is_not_changed()
    {
        var report = Approved();
        report.Send("sv", "en", Now);

        Should.Throw<RuleViolationException>(() => report.Touch(Now)).Key.ShouldBe("Reporting.Rule.AlreadySent");
    }

    [Fact]
    public void The_board_decides_on_every_proposal_and_once()
    {
        var report = Approved();
        report.Proposals.Add(new ReportProposal { Id = Guid.CreateVersion7(), ReportId = report.Id, SentenceKey = "proposal.report", Effect = ProposalEffect.ApproveReport });
        report.Send("sv", "en", Now);

        Should.Throw<RuleViolationException>(() => report.Decide(new DateOnly(2024, 12, 11), [])).Key.ShouldBe("Reporting.Rule.EveryProposal");
        report.Decide(new DateOnly(2024, 12, 11), [new ProposalDecision(report.Proposals[0].Id, DecisionOutcome.Approved, "131", null)]);
        Should.Throw<RuleViolationException>(() => report.Decide(new DateOnly(2024, 12, 11), [])).Key.ShouldBe("Reporting.Rule.AlreadyDecided");
    }

    /// <summary>Whatever is done in whatever order: a change leaves no valid approval behind, and only what all three approved is sent.</summary>
    [Fact]
    public void Approvals_never_outlive_a_change() => Gen.Int[0, 4].Array[0, 30].Sample(acts =>
    {
        var report = Begun();

        foreach (var act in acts)
        {
            try
            {
                Do(report, act);
            }
            catch (RuleViolationException)
            {
                // Refused: nothing has changed.
            }

            var valid = report.Approvals.Where(a => a.IsValid).Select(a => a.Step).ToList();

            if (!valid.SequenceEqual(Enum.GetValues<ApprovalStep>().Take(Math.Min((int)report.State, 3))))
            {
                return false;
            }
        }

        return true;
    });

    private static void Do(YearlyReport report, int act)
    {
        switch (act)
        {
            case 0:
                report.Touch(Now);
                break;
            case 4:
                report.Send("sv", "en", Now);
                break;
            default:
                report.Approve(Approval((ApprovalStep)(act - 1)));
                break;
        }
    }

    private static YearlyReport Approved()
    {
        var report = Begun();

        foreach (var step in Enum.GetValues<ApprovalStep>())
        {
            report.Approve(Approval(step));
        }

        return report;
    }

    private static YearlyReport Begun()
    {
        var report = New();
        report.AssessEconomy(EconomicConsequence.None, new Bilingual("", ""));

        return report;
    }

    private static YearlyReport New() => new()
    {
        Id = Guid.CreateVersion7(),
        Year = 2024,
        From = new DateOnly(2024, 1, 1),
        To = new DateOnly(2024, 10, 28),
        Administration = "Förvaltningen",
        Board = "Nämnden",
        OwnerId = Guid.CreateVersion7(),
    };

    private static ReportApproval Approval(ApprovalStep step) => new()
    {
        Id = Guid.CreateVersion7(),
        ReportId = Guid.Empty,
        Step = step,
        PersonId = Guid.CreateVersion7(),
        Name = "Namn",
        Title = "Titel",
        At = Now,
        On = new DateOnly(2024, 11, 1),
        HashSv = "sv",
        HashEn = "en",
    };
}
