using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>The report of the year, and the promises that wait for an answer, for those who write and approve.</summary>
internal sealed class CollectReportWork(PlatformDbContext db, CurrentUser user, Texts texts) : INotificationHandler<CollectWork>
{
    public async Task Handle(CollectWork work, CancellationToken cancellationToken)
    {
        if (!user.Can("reports.write") && !user.Can("reports.approve.director"))
        {
            return;
        }

        // One question for both: the page it is for has few to spend.
        var reports = await db.Set<YearlyReport>().AsNoTracking().Where(r => r.Due >= work.From && r.Due <= work.To)
            .Select(r => new
            {
                Report = new ReportRow(r.Id, r.Year, r.State, r.Due, r.SentAt, r.OwnerId),
                Promises = db.Set<Promise>().Where(p => p.State == PromiseState.Open && p.Year <= r.Year && p.MadeIn < r.Year)
                    .Select(p => new PromiseRow(p.Id, p.TitleSv, p.TitleEn, p.MadeIn)).ToList(),
            }).AsSingleQuery().ToListAsync(cancellationToken);

        foreach (var row in reports)
        {
            work.Items.Add(ItemOf(row.Report));
            work.Items.AddRange(row.Promises.DistinctBy(p => p.Id).Where(_ => row.Report.SentAt is null && user.Can("reports.write")).Select(p => ItemOf(p, row.Report)));
        }
    }

    private WorkItem ItemOf(ReportRow report) => new(
        $"report/{report.Id}",
        WorkTrack.Plan,
        texts[$"Reporting.Work.{report.State}", report.Year],
        texts["Reporting.Work.Detail", report.Year],
        null,
        report.Due,
        report.SentAt is { } sent ? Stockholm.DateOf(sent) : null,
        $"/reports/{report.Year}",
        report.State == ReportState.ApprovedByHeadOfSchools && user.Can("reports.approve.director") ? user.Id : report.OwnerId);

    private WorkItem ItemOf(PromiseRow promise, ReportRow report) => new(
        $"promise/{promise.Id}/{report.Year}",
        WorkTrack.Plan,
        texts["Reporting.Work.Promise", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? promise.En : promise.Sv],
        texts["Reporting.Work.PromiseDetail", promise.MadeIn],
        null,
        report.Due,
        null,
        $"/promises/{promise.Id}",
        report.OwnerId);

    private sealed record ReportRow(Guid Id, int Year, ReportState State, DateOnly Due, DateTime? SentAt, Guid OwnerId);

    private sealed record PromiseRow(Guid Id, string Sv, string En, int MadeIn);
}
