using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>What staff and pupils have been trained in: whole days first, with what they held, then the rest in short.</summary>
internal static class TrainingDone
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose)
    {
        var days = facts.Training.Activities.Where(a => a.FullDay && a.Audience == Audience.AllStaff).OrderBy(a => a.On).ToList();

        foreach (var line in days.SelectMany((day, i) => Day(facts, day, i + 1, prose)))
        {
            yield return line;
        }

        var others = facts.Training.Activities.Except(days).OrderBy(a => a.On).ToList();

        if (others.Count > 0)
        {
            var named = prose.List(others.Select(a => prose.Recorded(a.Title)).Distinct(StringComparer.OrdinalIgnoreCase).Take(3));
            var key = days.Count > 0 ? "Training.OthersToo" : "Training.Others";

            yield return Line("training.others", prose.Plural(key, others.Count, named), [.. others.Select(a => a.Record)]);
        }
    }

    private static IEnumerable<DraftLine> Day(DraftFacts facts, ActivityFact day, int number, Prose prose)
    {
        var focus = day.Focus.Length > 0 ? prose.Part("Training.Focus", prose.Recorded(day.Focus)) : "";

        yield return Line($"training.day.{number}", prose["Training.Day", Prose.Month(day.On), focus], day.Record);

        var drills = facts.Training.Drills.Where(d => d.PartOf == day.Record.Id).ToList();
        var parts = day.Contents.Select(prose.Recorded).Concat(drills.Select(d => DrillIn(d, prose))).ToList();

        if (parts.Count > 0)
        {
            yield return Line($"training.day.{number}.contents", prose["Training.Contents", prose.List(parts)], [day.Record, .. drills.Select(d => d.Record)]);
        }

        foreach (var drill in drills.Where(d => d.Evaluated))
        {
            var key = drill.Deviations == 0 ? "Training.DrillPassed" : "Training.DrillDeviations";

            yield return Line($"training.day.{number}.drill.{drill.Record.Id:N}", drill.Deviations == 0 ? prose[key] : prose.Plural(key, drill.Deviations), drill.Record);
        }

        if (day.Attended > 0)
        {
            yield return Line($"training.day.{number}.attended", prose["Training.Attended", Prose.Digits(day.Attended), Prose.Digits(day.Invited)], day.Record);
        }
    }

    /// <summary>"en gemensam inrymningsövning under ledning av det gästande säkerhetsföretaget".</summary>
    private static string DrillIn(DrillFact drill, Prose prose)
    {
        var kind = prose.Find($"Reporting.Draft.Drill.{drill.Kind}") ?? prose.Recorded(drill.Title);
        var held = prose.Part(drill.Joint ? "Training.JointDrill" : "Training.Drill", kind);

        return drill.ExternalLeader is { Length: > 0 } leader ? prose.Part("Training.LedBy", held, prose.Recorded(leader)) : held;
    }

    private static DraftLine Line(string key, string text, params Contracts.RecordLink[] records) => new(key, ReportSection.Statement, 2, text, records);
}
