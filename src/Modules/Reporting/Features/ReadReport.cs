using System.Globalization;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Reporting.Compose;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>The report of a year as it stands.</summary>
/// <param name="Language"><c>sv</c> or <c>en</c>; the reader's when left out.</param>
[Needs("reports.read")]
internal sealed record ReadReport(int Year, string? Language) : IQuery<ReadableReport>
{
    internal sealed class Handler(PlatformDbContext db, ReportComposer composer) : IRequestHandler<ReadReport, ReadableReport>
    {
        public async Task<ReadableReport> Handle(ReadReport query, CancellationToken cancellationToken) =>
            ReadableReport.Of(await db.ReportOfAsync(query.Year, cancellationToken), query.Language, composer, forBoard: false);
    }
}

/// <summary>The same for the board: only when it has been sent, and with no names but the signatories'.</summary>
[Needs("board.read")]
internal sealed record ReadSentReport(int Year, string? Language) : IQuery<ReadableReport>
{
    internal sealed class Handler(PlatformDbContext db, ReportComposer composer) : IRequestHandler<ReadSentReport, ReadableReport>
    {
        public async Task<ReadableReport> Handle(ReadSentReport query, CancellationToken cancellationToken)
        {
            var report = await db.ReportOfAsync(query.Year, cancellationToken);

            return report.IsWithBoard ? ReadableReport.Of(report, query.Language, composer, forBoard: true) : throw new NotFoundException("report", query.Year);
        }
    }
}

/// <param name="Document">What every rendering shows.</param>
/// <param name="ContentHash">Fingerprint of the Swedish document: what an approval is bound to.</param>
/// <param name="ApprovedHashHolds">What the valid approvals were given to is what stands here.</param>
internal sealed record ReadableReport(
    Guid Id, int Year, string Language, ReportState State, DateOnly From, DateOnly To, DateOnly Due, EconomicConsequence? Economy, DateTime? SentAt, DateTime CreatedAt,
    ReportDocument Document, DocumentLabels Labels, string ContentHash, bool ApprovedHashHolds, IReadOnlyList<ReportApproval> Approvals, IReadOnlyList<ProposalLine> Proposals,
    IReadOnlyList<ReportSentence> Sentences, IReadOnlyList<ReportFigure> Figures)
{
    public static ReadableReport Of(YearlyReport report, string? asked, ReportComposer composer, bool forBoard)
    {
        var language = (asked ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) == "en" ? "en" : "sv";
        var (sv, en) = composer.Hashes(report);

        return new ReadableReport(
            report.Id, report.Year, language, report.State, report.From, report.To, report.Due, report.Economy, report.SentAt, TimeOf(report),
            composer.Compose(report, language, forBoard), composer.Labels(language), sv,
            report.Approvals.Where(a => a.IsValid).All(a => a.HashSv == sv && a.HashEn == en),
            [.. report.Approvals.OrderBy(a => a.At)],
            [.. report.Proposals.Select(p => ProposalLine.Of(report, p, language)).OrderBy(p => p.Effect)],
            forBoard ? [] : [.. report.Sentences.OrderBy(s => s.Section).ThenBy(s => s.Paragraph).ThenBy(s => s.Position)],
            forBoard ? [] : [.. report.Figures.OrderBy(f => f.Position)]);
    }

    // Files carry the time of the content, not of the download, so that the same report gives the same bytes.
    private static DateTime TimeOf(YearlyReport report) =>
        report.Approvals.Where(a => a.IsValid).Select(a => a.At).DefaultIfEmpty(report.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).Max();
}

/// <param name="Text">In the document's language.</param>
internal sealed record ProposalLine(
    Guid Id, string Text, Contracts.Reporting.ProposalEffect Effect, Contracts.Plans.RevisionRule? Rule, Contracts.Reporting.DecisionOutcome? Outcome, DateOnly? DecidedOn, string? Paragraph, string? Remark)
{
    public static ProposalLine Of(YearlyReport report, ReportProposal proposal, string language) => new(
        proposal.Id, report.Sentences.Find(s => s.Key == proposal.SentenceKey)?.Text.In(language) ?? "", proposal.Effect, proposal.Rule, proposal.Outcome, proposal.DecidedOn, proposal.Paragraph, proposal.Remark);
}
