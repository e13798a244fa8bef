using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>The yearly reports, newest first.</summary>
[Needs("reports.read")]
internal sealed record ListReports : IQuery<IReadOnlyList<ReportLine>>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ListReports, IReadOnlyList<ReportLine>>
    {
        public Task<IReadOnlyList<ReportLine>> Handle(ListReports query, CancellationToken cancellationToken) =>
            ReportLine.ReadAsync(db.Set<YearlyReport>(), cancellationToken);
    }
}

/// <summary>What has been sent to the board, newest first.</summary>
[Needs("board.read")]
internal sealed record ListBoardReports : IQuery<IReadOnlyList<ReportLine>>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ListBoardReports, IReadOnlyList<ReportLine>>
    {
        public Task<IReadOnlyList<ReportLine>> Handle(ListBoardReports query, CancellationToken cancellationToken) =>
            ReportLine.ReadAsync(db.Set<YearlyReport>().Where(r => r.SentAt != null), cancellationToken);
    }
}

/// <param name="Title">In the reader's language.</param>
/// <param name="Paragraph">Where the minutes have the decision on the report itself.</param>
internal sealed record ReportLine(
    Guid Id, int Year, string Title, string ReferenceNumber, ReportState State, DateOnly Date, DateOnly Due, DateTime? SentAt, DateOnly? DecidedOn, string? Paragraph, DecisionOutcome? Outcome)
{
    public static async Task<IReadOnlyList<ReportLine>> ReadAsync(IQueryable<YearlyReport> reports, CancellationToken cancellationToken)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

        return await (
            from report in reports.AsNoTracking()
            from proposal in report.Proposals.Where(p => p.Effect == ProposalEffect.ApproveReport).DefaultIfEmpty()
            orderby report.Year descending
            select new ReportLine(
                report.Id, report.Year, english ? report.TitleEn : report.TitleSv, report.ReferenceNumber, report.State, report.Date, report.Due, report.SentAt,
                proposal == null ? null : proposal.DecidedOn, proposal == null ? null : proposal.Paragraph, proposal == null ? null : proposal.Outcome)).ToListAsync(cancellationToken);
    }
}
