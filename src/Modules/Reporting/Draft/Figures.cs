using System.Globalization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>The year in figures, in sentences; the tables stand beside them.</summary>
internal static class Figures
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose) => Incidents(facts, prose).Concat(Improvement(facts, prose)).Concat(Drills(facts, prose)).Concat(Themes(facts, prose));

    private static IEnumerable<DraftLine> Incidents(DraftFacts facts, Prose prose)
    {
        var incidents = facts.Incidents;

        if (incidents.Total + incidents.TotalYearBefore == 0)
        {
            yield break;
        }

        yield return Line("figures.incidents", 1, prose.Plural("Figures.Incidents", incidents.Total, prose.Date(new DateOnly(facts.Year, 1, 1)), prose.Date(facts.To), Prose.Digits(incidents.TotalYearBefore), facts.Year - 1), incidents.Record);
        var severities = incidents.BySeverity.Where(s => s.Count > 0).OrderBy(s => Enum.TryParse<IncidentSeverity>(s.Key, out var severity) ? (int)severity : 0).ToList();

        if (severities.Count > 0)
        {
            yield return Line("figures.severity", 1, prose["Figures.Severity", prose.List(severities.Select(s => prose.Part("Figures.Of", Lower(s.Label), Prose.Digits(s.Count))))], incidents.Record);
        }

        var most = incidents.ByCategory.Where(c => c.Count > 0).OrderByDescending(c => c.Count).Take(3).ToList();

        if (most.Count > 1 && most[0].Count > 1)
        {
            yield return Line("figures.categories", 1, prose["Figures.Categories", prose.List(most.Select(c => prose.Part("Figures.Of", Lower(c.Label), Prose.Digits(c.Count))))], incidents.Record);
        }
    }

    private static IEnumerable<DraftLine> Improvement(DraftFacts facts, Prose prose)
    {
        var (actions, cases) = (facts.Improvement.Actions, facts.Improvement.Cases);

        if (cases.Opened > 0)
        {
            yield return Line("figures.cases", 2, prose.Plural("Figures.Cases", cases.Opened, Prose.Number(cases.Closed)), cases.Record);
        }

        if (actions.Decided > 0)
        {
            yield return Line("figures.actions", 2, prose.Plural("Figures.Actions", actions.Decided, Prose.Number(actions.Done)), actions.Record);
        }

        if (actions.Evaluated > 0)
        {
            yield return Line("figures.effect", 2, prose.Plural("Figures.Effect", actions.Evaluated, Prose.Digits(actions.Effective)), actions.Record);
        }

        if (actions.Overdue > 0)
        {
            yield return Line("figures.overdue", 2, prose.Plural("Figures.Overdue", actions.Overdue), actions.Record);
        }
    }

    private static IEnumerable<DraftLine> Drills(DraftFacts facts, Prose prose)
    {
        var drills = facts.Training.Drills;

        if (drills.Count > 0)
        {
            var planned = Math.Max(facts.Training.DrillsPlanned, drills.Count);

            yield return Line("figures.drills", 3, prose.Plural("Figures.Drills", drills.Count, Prose.Digits(planned), Prose.Digits(drills.Count(d => d.Evaluated))), [.. drills.Select(Dated)]);
        }

        var failed = drills.Where(d => d is { Evaluated: true, Passed: false }).ToList();

        if (failed.Count > 0)
        {
            yield return Line("figures.drills.failed", 3, prose.Plural("Figures.DrillsFailed", failed.Count), [.. failed.Select(Dated)]);
        }
    }

    private static IEnumerable<DraftLine> Themes(DraftFacts facts, Prose prose)
    {
        var themes = facts.Training.Themes.Where(t => t.Activities > 0).OrderByDescending(t => t.Activities).ToList();

        if (themes.Count > 0)
        {
            yield return Line("figures.themes", 3, prose["Figures.Themes", prose.List(themes.Select(t => prose.Part("Figures.Of", prose.Part($"Theme.{t.Theme}"), Prose.Digits(t.Activities))))], [.. themes.Select(t => t.Record)]);
        }
    }

    /// <summary>Drills share their names: the date tells them apart.</summary>
    private static RecordLink Dated(DrillFact drill) => drill.Record with { Label = $"{drill.Record.Label}, {drill.On:yyyy-MM-dd}" };

    private static string Lower(string label) => label.ToLower(CultureInfo.CurrentUICulture);

    private static DraftLine Line(string key, int paragraph, string text, params RecordLink[] records) => new(key, ReportSection.Figures, paragraph, text, records);
}
