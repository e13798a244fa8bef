using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Incidents.Features;

/// <summary>Incidents to assess within two working days, for those who assess them.</summary>
internal sealed class CollectIncidentWork(PlatformDbContext db, CurrentUser user, Texts texts) : INotificationHandler<CollectWork>
{
    private static readonly Func<PlatformDbContext, bool, List<Guid>, DateOnly, DateOnly, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery(
        (PlatformDbContext db, bool all, List<Guid> units, DateOnly from, DateOnly to) => db.Set<Incident>().AsNoTracking()
            .Where(i => (all || units.Contains(i.UnitId)) && i.AssessBy >= from && i.AssessBy <= to)
            .Where(i => i.State == IncidentState.New || i.AssessedAt != null)
            .Select(i => new Row(i.Id, i.Number, i.UnitId, i.Category, i.Place, i.AssessBy, i.AssessedAt)));

    public async Task Handle(CollectWork notification, CancellationToken cancellationToken)
    {
        var reach = user.ReachFor("incidents.handle");

        if (!reach.All && reach.Units.Count == 0)
        {
            return;
        }

        var rows = await Rows(db, reach.All, [.. reach.Units], notification.From, notification.To).ToListAsync(cancellationToken);

        notification.Items.AddRange(rows.Select(i => new WorkItem(
            $"incidents/assess/{i.Id}", WorkTrack.Incident, texts["Incidents.Work.Assess", texts.Heading(i.Category, i.Place)], texts["Incidents.Work.Detail", i.Number],
            i.UnitId, i.AssessBy, i.AssessedAt is { } at ? Stockholm.DateOf(at) : null, $"/incidents/{i.Id}", null)));
    }

    private sealed record Row(Guid Id, string Number, Guid UnitId, IncidentCategory Category, IncidentPlace Place, DateOnly AssessBy, DateTime? AssessedAt);
}
