using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;

namespace SafetyPlatform.Incidents.Features;

/// <param name="Months">Months of the year that have begun.</param>
/// <param name="ToDateBefore">Of the year before, what happened in the same months.</param>
internal sealed record IncidentStatistics(
    int Year, int Months, int Total, int TotalBefore, int ToDateBefore, IReadOnlyList<int> ByMonth, IReadOnlyList<int> ByMonthBefore,
    IReadOnlyList<UnitRow> Units, IReadOnlyList<Row<IncidentCategory>> Categories, IReadOnlyList<Row<IncidentSeverity>> Severities)
{
    public static IncidentStatistics Of(int year, int months, IReadOnlyList<IncidentTally> tallies, IReadOnlyList<(Guid Id, string Name)> units)
    {
        var (now, before) = (tallies.Where(t => t.Year == year).ToList(), tallies.Where(t => t.Year == year - 1).ToList());

        return new IncidentStatistics(
            year, months, now.Sum(t => t.Count), before.Sum(t => t.Count), before.Where(t => t.Month <= months).Sum(t => t.Count),
            PerMonth(now), PerMonth(before),
            [.. units.Select(u => new UnitRow(u.Id, u.Name, PerMonth(now.Where(t => t.UnitId == u.Id)), before.Where(t => t.UnitId == u.Id).Sum(t => t.Count)))],
            [.. Rows(Enum.GetValues<IncidentCategory>(), c => t => t.Category == c, now, before).Where(r => r.Count + r.CountBefore > 0).OrderByDescending(r => r.Count)],
            [.. Rows(Enum.GetValues<IncidentSeverity>(), s => t => t.IncidentSeverity == s, now, before)]);
    }

    private static int[] PerMonth(IEnumerable<IncidentTally> tallies)
    {
        var counts = new int[12];

        foreach (var tally in tallies)
        {
            counts[tally.Month - 1] += tally.Count;
        }

        return counts;
    }

    private static IEnumerable<Row<T>> Rows<T>(IEnumerable<T> keys, Func<T, Func<IncidentTally, bool>> isOf, List<IncidentTally> now, List<IncidentTally> before) =>
        keys.Select(key => new Row<T>(key, now.Where(isOf(key)).Sum(t => t.Count), before.Where(isOf(key)).Sum(t => t.Count)));
}

internal sealed record UnitRow(Guid UnitId, string Name, IReadOnlyList<int> ByMonth, int CountBefore)
{
    public int Count => ByMonth.Sum();
}

internal sealed record Row<T>(T Key, int Count, int CountBefore);
