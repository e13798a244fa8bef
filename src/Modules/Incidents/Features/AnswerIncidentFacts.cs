using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;

namespace SafetyPlatform.Incidents.Features;

/// <summary>The figures of the yearly report: two counting questions, and one for the units' names.</summary>
internal sealed class AnswerIncidentFacts(PlatformDbContext db, IMediator mediator, Texts texts) : IRequestHandler<GetIncidentFacts, IncidentFacts>
{
    public async Task<IncidentFacts> Handle(GetIncidentFacts request, CancellationToken cancellationToken)
    {
        var all = db.Set<Incident>().AsNoTracking();
        var now = await all.TallyAsync(request.From, request.To, cancellationToken);
        var before = await all.TallyAsync(request.From.AddYears(-1), request.To.AddYears(-1), cancellationToken);
        var units = (await mediator.Send(new ListUnits(), cancellationToken)).Where(u => u.IsUnit).ToDictionary(u => u.Id, u => u.Name);
        var period = $"from={request.From:yyyy-MM-dd}&to={request.To:yyyy-MM-dd}";

        return new IncidentFacts(
            now.Sum(t => t.Count), before.Sum(t => t.Count),
            Count(now, before, t => t.Category, c => c.ToString(), c => texts.Category(c), c => $"/incidents?show=all&category={c}&{period}"),
            Count(now, before, t => t.IncidentSeverity, s => s.ToString(), s => texts.Level(s), _ => $"/incidents/statistics?year={request.To.Year}"),
            [.. Count(now, before, t => t.UnitId, u => u.ToString(), u => units.GetValueOrDefault(u, ""), u => $"/incidents?show=all&unit={u}&{period}").Where(c => c.Label.Length > 0)],
            Months(request, now, before),
            LinkTo("incident-statistics", Guid.Empty, texts["Incidents.Statistics.Title"], $"/incidents/statistics?year={request.To.Year}"));
    }

    private static List<IncidentCount> Count<T>(
        List<IncidentTally> now, List<IncidentTally> before, Func<IncidentTally, T> by, Func<T, string> key, Func<T, string> label, Func<T, string> href)
        where T : notnull
    {
        var (these, those) = (now.GroupBy(by).ToDictionary(g => g.Key, g => g.Sum(t => t.Count)), before.GroupBy(by).ToDictionary(g => g.Key, g => g.Sum(t => t.Count)));

        return [.. these.Keys.Union(those.Keys).OrderByDescending(k => these.GetValueOrDefault(k)).ThenBy(label, StringComparer.CurrentCulture)
            .Select(k => new IncidentCount(
                key(k), label(k), these.GetValueOrDefault(k), those.GetValueOrDefault(k),
                LinkTo("incident-list", k is Guid id ? id : Guid.Empty, label(k), href(k))))];
    }

    private static List<IncidentCount> Months(GetIncidentFacts request, List<IncidentTally> now, List<IncidentTally> before)
    {
        var first = new DateOnly(request.From.Year, request.From.Month, 1);
        var count = ((request.To.Year - first.Year) * 12) + request.To.Month - first.Month + 1;

        return [.. Enumerable.Range(0, Math.Max(count, 0)).Select(n => first.AddMonths(n)).Select(month => new IncidentCount(
            month.ToString("yyyy-MM"), month.ToString("MMMM yyyy"), In(now, month), In(before, month.AddYears(-1)),
            LinkTo("incident-list", Guid.Empty, month.ToString("MMMM yyyy"), $"/incidents?show=all&from={month:yyyy-MM-dd}&to={month.AddMonths(1).AddDays(-1):yyyy-MM-dd}")))];
    }

    private static int In(List<IncidentTally> tallies, DateOnly month) => tallies.Where(t => t.Year == month.Year && t.Month == month.Month).Sum(t => t.Count);

    private static RecordLink LinkTo(string kind, Guid id, string label, string href) => new(kind, id, label, href);
}
