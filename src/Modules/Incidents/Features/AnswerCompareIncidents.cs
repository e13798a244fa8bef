using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Incidents.Features;

internal sealed class AnswerCompareIncidents(PlatformDbContext db, TimeProvider clock, Texts texts) : IRequestHandler<CompareIncidents, IncidentComparison?>
{
    private const int LongestPeriod = 180;

    public async Task<IncidentComparison?> Handle(CompareIncidents request, CancellationToken cancellationToken)
    {
        var days = Math.Min(LongestPeriod, clock.Today().DayNumber - request.Around.DayNumber);

        if (days < 1)
        {
            return null;
        }

        var (around, first, last) = (request.Around, request.Around.AddDays(-days), request.Around.AddDays(days));
        var counted = await (
            from one in db.Set<Incident>().AsNoTracking()
            from like in db.Set<Incident>()
            where one.Id == request.IncidentId && like.UnitId == one.UnitId && like.Category == one.Category
                && like.OccurredOn >= first && like.OccurredOn <= last && like.OccurredOn != around
            group like by new { one.Category, IsAfter = like.OccurredOn > around } into same
            select new { same.Key.Category, same.Key.IsAfter, Count = same.Count() }).ToListAsync(cancellationToken);

        return counted.Count == 0
            ? null
            : new IncidentComparison(
                texts.Category(counted[0].Category), days, counted.Where(c => !c.IsAfter).Sum(c => c.Count), counted.Where(c => c.IsAfter).Sum(c => c.Count));
    }
}
