using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Incidents.Features;

internal static class IncidentFilters
{
    /// <summary>Incidents of units that the person may read, and everywhere the person's own reports.</summary>
    public static IQueryable<Incident> ReadableBy(this IQueryable<Incident> incidents, CurrentUser user)
    {
        var reach = user.ReachFor("incidents.read");
        List<Guid> units = [.. reach.Units];
        var me = user.Id;

        return reach.All ? incidents : incidents.Where(i => units.Contains(i.UnitId) || (me != null && i.ReporterId == me));
    }

    public static IQueryable<Incident> Matching(this IQueryable<Incident> incidents, ListIncidents query)
    {
        if (query.UnitId is { } unitId)
        {
            incidents = incidents.Where(i => i.UnitId == unitId);
        }

        if (query.Category is { } category)
        {
            incidents = incidents.Where(i => i.Category == category);
        }

        if (query.From is { } from)
        {
            incidents = incidents.Where(i => i.OccurredOn >= from);
        }

        if (query.To is { } to)
        {
            incidents = incidents.Where(i => i.OccurredOn <= to);
        }

        return query.After is { } after ? incidents.Where(i => i.Id.CompareTo(after) < 0) : incidents;
    }

    public static IQueryable<Incident> Chosen(this IQueryable<Incident> incidents, IncidentChoice choice, Guid? me) => choice switch
    {
        IncidentChoice.Open => incidents.Where(i => i.State != IncidentState.Closed),
        IncidentChoice.Serious => incidents.Where(i => i.IncidentSeverity >= IncidentSeverity.Serious),
        IncidentChoice.Mine => incidents.Where(i => me != null && i.ReporterId == me),
        IncidentChoice.Closed => incidents.Where(i => i.State == IncidentState.Closed),
        _ => incidents,
    };
}
