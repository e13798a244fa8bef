using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Incidents.Features;

internal sealed class AnswerLatestIncidents(PlatformDbContext db, TimeProvider clock, Texts texts) : IRequestHandler<ListLatestIncidents, IReadOnlyList<LatestIncident>>
{
    private const int RecentDays = 60;
    private const int Most = 200;

    public async Task<IReadOnlyList<LatestIncident>> Handle(ListLatestIncidents request, CancellationToken cancellationToken)
    {
        var recent = clock.Today().AddDays(-RecentDays);
        var latest = await db.Set<Incident>().AsNoTracking().Where(i => i.State != IncidentState.Closed || i.OccurredOn >= recent)
            .OrderByDescending(i => i.OccurredAt).Take(Most)
            .Select(i => new { i.Id, i.UnitId, i.Number, i.Category, i.Place, i.IncidentSeverity, i.State, i.OccurredOn }).ToListAsync(cancellationToken);

        return [.. latest.Select(i => new LatestIncident(
            i.Id, i.UnitId, i.Number, texts.Heading(i.Category, i.Place), i.IncidentSeverity, i.State != IncidentState.Closed, i.OccurredOn, $"/incidents/{i.Id}"))];
    }
}
