using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;

namespace SafetyPlatform.Incidents.Features;

/// <summary>How many incidents of one kind a unit had in one month.</summary>
internal sealed record IncidentTally(Guid UnitId, IncidentCategory Category, IncidentSeverity IncidentSeverity, int Year, int Month, int Count);

internal static class IncidentTallies
{
    /// <summary>Counts what happened between two dates, both included, in one question.</summary>
    public static Task<List<IncidentTally>> TallyAsync(this IQueryable<Incident> incidents, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        incidents.Where(i => i.OccurredOn >= from && i.OccurredOn <= to)
            .GroupBy(i => new { i.UnitId, i.Category, i.IncidentSeverity, i.OccurredOn.Year, i.OccurredOn.Month })
            .Select(g => new IncidentTally(g.Key.UnitId, g.Key.Category, g.Key.IncidentSeverity, g.Key.Year, g.Key.Month, g.Count()))
            .ToListAsync(cancellationToken);
}
