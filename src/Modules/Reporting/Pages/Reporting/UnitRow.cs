using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

/// <summary>How things stand in one unit.</summary>
/// <param name="Done">Activities of the school year carried out, of <paramref name="Planned"/>.</param>
/// <param name="OldestDays">Days since the oldest open incident happened; null when none is open.</param>
internal sealed record UnitRow(Guid Id, string Name, int Late, int Done, int Planned, int OpenIncidents, int? OldestDays)
{
    public static UnitRow Of(ReachableUnit unit, MyWork work)
    {
        var year = work.Year.Where(i => i.UnitId == unit.Id).ToList();
        var open = work.Incidents.Where(i => i.UnitId == unit.Id && i.Open).ToList();

        return new UnitRow(
            unit.Id,
            unit.Name,
            work.Open.Count(i => i.UnitId == unit.Id && i.Due < work.Today),
            year.Count(i => i.Done is not null),
            year.Count,
            open.Count,
            open.Count == 0 ? null : work.Today.DayNumber - open.Min(i => i.OccurredOn).DayNumber);
    }
}
