using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;

namespace SafetyPlatform.Incidents.Features;

internal sealed class AnswerLatestIncidents(PlatformDbContext db, Texts texts) : IRequestHandler<ListLatestIncidents, IReadOnlyList<LatestIncident>>
{
    public async Task<IReadOnlyList<LatestIncident>> Handle(ListLatestIncidents request, CancellationToken cancellationToken)
    {
        var latest = await db.Set<Incident>().AsNoTracking().OrderByDescending(i => i.Id).Take(Math.Clamp(request.Count, 1, 20))
            .Select(i => new { i.Id, i.Number, i.UnitId, i.Category, i.Place, i.IncidentSeverity, i.State, i.OccurredOn }).ToListAsync(cancellationToken);

        return [.. latest.Select(i => new LatestIncident(
            i.Id, i.Number, i.UnitId, texts.Heading(i.Category, i.Place), i.Category.Icon(), i.IncidentSeverity, texts.Level(i.IncidentSeverity),
            texts.State(i.State), i.State != IncidentState.Closed, i.OccurredOn, $"/incidents/{i.Id}"))];
    }
}
