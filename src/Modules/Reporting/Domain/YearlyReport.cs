using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Reporting.Domain;

/// <summary>The administration's report of one year to the board. What it says is kept here: a later change of a record changes no report.</summary>
internal sealed class YearlyReport
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    /// <summary>First and last day of the records it is written from.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public string TitleSv { get; private set; } = "";

    public string TitleEn { get; private set; } = "";

    /// <summary>Diarienummer; empty until the case has one.</summary>
    public string ReferenceNumber { get; private set; } = "";

    /// <summary>The date the document carries.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Last day for handing it to the board.</summary>
    public DateOnly Due { get; private set; }

    public required string Administration { get; init; }

    public required string Board { get; init; }

    public required Guid OwnerId { get; init; }

    public string HeadOfSchools { get; private set; } = "";

    public string HeadOfSchoolsTitle { get; private set; } = "";

    public string Director { get; private set; } = "";

    public string DirectorTitle { get; private set; } = "";

    public EconomicConsequence? Economy { get; private set; }

    public string EconomySv { get; private set; } = "";

    public string EconomyEn { get; private set; } = "";

    public ReportState State { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>Counts the changes, so that two people do not overwrite each other.</summary>
    public int Version { get; private set; }

    public List<ReportSentence> Sentences { get; } = [];

    public List<ReportFigure> Figures { get; } = [];

    public List<ReportProposal> Proposals { get; } = [];

    public List<ReportApproval> Approvals { get; } = [];

    public Bilingual Title => new(TitleSv, TitleEn);

    public bool IsWithBoard => State >= ReportState.SentToBoard;

    public ReportApproval? Valid(ApprovalStep step) => Approvals.Find(a => a.Step == step && a.IsValid);

    public ReportSentence Sentence(Guid id) => Sentences.Find(s => s.Id == id) ?? throw new NotFoundException("sentence", id);

    public ReportFigure Figure(Guid id) => Figures.Find(f => f.Id == id) ?? throw new NotFoundException("figure", id);

    /// <summary>Called before every change of the content: what was approved was something else.</summary>
    public void Touch(DateTime now)
    {
        if (IsWithBoard)
        {
            throw new RuleViolationException("Reporting.Rule.AlreadySent");
        }

        foreach (var approval in Approvals.Where(a => a.IsValid))
        {
            approval.Void(now);
        }

        State = ReportState.Draft;
        Version++;
    }

    public void Describe(Bilingual title, string referenceNumber, DateOnly date, DateOnly due) =>
        (TitleSv, TitleEn, ReferenceNumber, Date, Due) = (title.Sv, title.En, referenceNumber, date, due);

    public void SignedBy(string head, string headTitle, string director, string directorTitle) =>
        (HeadOfSchools, HeadOfSchoolsTitle, Director, DirectorTitle) = (head, headTitle, director, directorTitle);

    public void AssessEconomy(EconomicConsequence consequence, Bilingual text) =>
        (Economy, EconomySv, EconomyEn) = (consequence, text.Sv, text.En);

    /// <summary>One step further on the way to the board, by the person of that step.</summary>
    public void Approve(ReportApproval approval)
    {
        var before = approval.Step switch
        {
            ApprovalStep.Review => ReportState.Draft,
            ApprovalStep.HeadOfSchools => ReportState.Reviewed,
            _ => ReportState.ApprovedByHeadOfSchools,
        };

        if (State != before)
        {
            throw new RuleViolationException($"Reporting.Rule.NotYet.{approval.Step}");
        }

        if (Economy is null)
        {
            throw new RuleViolationException("Reporting.Rule.EconomyMissing");
        }

        Approvals.Add(approval);
        State = before + 1;
        Version++;

        if (approval.Step == ApprovalStep.HeadOfSchools)
        {
            (HeadOfSchools, HeadOfSchoolsTitle) = (approval.Name, approval.Title);
        }
        else if (approval.Step == ApprovalStep.Director)
        {
            (Director, DirectorTitle) = (approval.Name, approval.Title);
        }
    }

    /// <summary>Hands the report to the board, if it still says what was approved.</summary>
    public void Send(string hashSv, string hashEn, DateTime now)
    {
        if (State != ReportState.ApprovedByDirector)
        {
            throw new RuleViolationException("Reporting.Rule.NotApproved");
        }

        if (Approvals.Exists(a => a.IsValid && (a.HashSv != hashSv || a.HashEn != hashEn)))
        {
            throw new RuleViolationException("Reporting.Rule.NotWhatWasApproved");
        }

        (State, SentAt) = (ReportState.SentToBoard, now);
        Version++;
    }

    public void Decide(DateOnly on, IReadOnlyCollection<ProposalDecision> decisions)
    {
        if (State != ReportState.SentToBoard)
        {
            throw new RuleViolationException(State == ReportState.Decided ? "Reporting.Rule.AlreadyDecided" : "Reporting.Rule.NotSent");
        }

        foreach (var proposal in Proposals)
        {
            var decision = decisions.FirstOrDefault(d => d.ProposalId == proposal.Id) ?? throw new RuleViolationException("Reporting.Rule.EveryProposal");
            proposal.Decide(decision.Outcome!.Value, on, decision.Paragraph, decision.Remark);
        }

        State = ReportState.Decided;
        Version++;
    }
}

/// <summary>What the board decided on one proposal.</summary>
/// <param name="Paragraph">Number in the minutes, without the sign.</param>
internal sealed record ProposalDecision(Guid ProposalId, DecisionOutcome? Outcome, string Paragraph, string? Remark);
