using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>The tables of a report. A table without rows is not there.</summary>
internal static class Tables
{
    public static IEnumerable<DraftTable> Write(DraftFacts facts, Prose prose) =>
        new[] { Months(facts, prose), Categories(facts, prose), Units(facts, prose), Actions(facts, prose), Drills(facts, prose), RollOut(facts, prose), Systems(facts, prose), Coverage(facts, prose) }
            .Where(t => t.Rows.Count > 0);

    private static DraftTable Months(DraftFacts facts, Prose prose) =>
        Years("table.months", "Tables.Months", "Tables.Month", facts, prose, [.. facts.Incidents.ByMonth.Select(m => m with { Label = MonthName(m) })], FigureChart.Months);

    private static DraftTable Categories(DraftFacts facts, Prose prose) =>
        Years("table.categories", "Tables.Categories", "Tables.Category", facts, prose, [.. facts.Incidents.ByCategory.OrderByDescending(c => c.Count)], FigureChart.None);

    private static DraftTable Units(DraftFacts facts, Prose prose) =>
        Years("table.units", "Tables.Units", "Tables.Unit", facts, prose, facts.Incidents.ByUnit, FigureChart.None);

    private static DraftTable Years(string key, string title, string header, DraftFacts facts, Prose prose, IReadOnlyList<IncidentCount> counts, FigureChart chart)
    {
        var rows = counts.Where(c => chart != FigureChart.None || c.Count + c.CountYearBefore > 0).Select(c => new DraftRow(c.Key, c.Label, [c.Count, c.CountYearBefore], c.Record)).ToList();

        return new DraftTable(key, facts.Year, prose.Part(title, facts.Year, facts.Year - 1), prose.Part(header), [$"{facts.Year}", $"{facts.Year - 1}"], rows.Exists(r => r.Values.Sum() > 0) ? rows : [], chart);
    }

    private static DraftTable Actions(DraftFacts facts, Prose prose)
    {
        var a = facts.Improvement.Actions;
        var rows = new (string Key, int Count)[] { ("Decided", a.Decided), ("Done", a.Done), ("Overdue", a.Overdue), ("Evaluated", a.Evaluated), ("Effective", a.Effective) };

        return new DraftTable("table.actions", facts.Year, prose.Part("Tables.Actions"), prose.Part("Tables.Action"), [prose.Part("Tables.Count")],
            a.Decided == 0 ? [] : [.. rows.Select(r => new DraftRow(r.Key, prose.Part($"Tables.Actions.{r.Key}"), [r.Count], a.Record))]);
    }

    private static DraftTable Drills(DraftFacts facts, Prose prose) => new(
        "table.drills",
        facts.Year,
        prose.Part("Tables.Drills"),
        prose.Part("Tables.Drill"),
        [prose.Part("Tables.Drills.Held"), prose.Part("Tables.Drills.Evaluated"), prose.Part("Tables.Drills.Deviations")],
        [.. facts.Training.Drills.GroupBy(d => d.Kind).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => new DraftRow(
            g.Key, Prose.First(prose.Find($"Reporting.Draft.Drill.{g.Key}") ?? g.Key), [g.Count(), g.Count(d => d.Evaluated), g.Sum(d => d.Deviations)], g.OrderBy(d => d.On).Last().Record))]);

    private static DraftTable RollOut(DraftFacts facts, Prose prose) => new(
        "table.rollout",
        facts.Year,
        prose.Part("Tables.RollOut"),
        prose.Part("Tables.Document"),
        [prose.Part("Tables.UnitsReached"), prose.Part("Tables.AllUnits")],
        [.. facts.Plans.Documents.Where(d => d.Units > 0).Select(d => new DraftRow(d.DocumentId.ToString("N"), Prose.First(prose.Name(d.Title)), [d.UnitsReached, d.Units], d.Record))]);

    private static DraftTable Systems(DraftFacts facts, Prose prose) => new(
        "table.systems",
        facts.Year,
        prose.Part("Tables.Systems"),
        prose.Part("Tables.Initiative"),
        [prose.Part("Tables.Begun"), prose.Part("Tables.InUse"), prose.Part("Tables.AllUnits")],
        [.. facts.Improvement.Initiatives.Where(i => i.State is (InitiativeState.Begun or InitiativeState.InUse) && i.Units > 0).OrderBy(i => i.Kind)
            .Select(i => new DraftRow(i.Record.Id.ToString("N"), Prose.First(prose.Name(i.Name)), [i.UnitsBegun, i.UnitsInUse, i.Units], i.Record))]);

    private static DraftTable Coverage(DraftFacts facts, Prose prose) => new(
        "table.coverage",
        facts.Year,
        prose.Part("Tables.Coverage"),
        prose.Part("Tables.Requirement"),
        [prose.Part("Tables.Covered"), prose.Part("Tables.Staff"), prose.Part("Tables.Percent")],
        [.. facts.Training.Coverage.Where(c => c.Staff > 0).Select(c => new DraftRow(c.Record.Id.ToString("N"), Prose.First(prose.Name(c.Requirement)), [c.Covered, c.Staff, (int)Math.Round(100m * c.Covered / c.Staff)], c.Record))]);

    private static string MonthName(IncidentCount month) =>
        DateOnly.ParseExact(month.Key + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ToString("MMMM", System.Globalization.CultureInfo.CurrentUICulture);
}
