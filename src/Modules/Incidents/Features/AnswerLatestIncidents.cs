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

    private static readonly Func<PlatformDbContext, DateOnly, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery((PlatformDbContext db, DateOnly recent) =>
        db.Set<Incident>().AsNoTracking().Where(i => i.State != IncidentState.Closed || i.OccurredOn >= recent)
            .OrderByDescending(i => i.OccurredAt).Take(Most)
            .Select(i => new Row(i.Id, i.UnitId, i.Number, i.Category, i.Place, i.IncidentSeverity, i.State, i.OccurredOn)));

    public async Task<IReadOnlyList<LatestIncident>> Handle(ListLatestIncidents request, CancellationToken cancellationToken)
    {
        var latest = await Rows(db, clock.Today().AddDays(-RecentDays)).ToListAsync(cancellationToken);

        return [.. latest.Select(i => new LatestIncident(
            i.Id, i.UnitId, i.Number, texts.Heading(i.Category, i.Place), i.IncidentSeverity, i.State != IncidentState.Closed, i.OccurredOn, $"/incidents/{i.Id}"))];
    }

    private sealed record Row(
        Guid Id, Guid UnitId, string Number, IncidentCategory Category, IncidentPlace Place, IncidentSeverity IncidentSeverity, IncidentState State, DateOnly OccurredOn);
}
