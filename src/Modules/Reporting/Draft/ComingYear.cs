using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>What is planned for pupils and staff in the coming year: each is a promise.</summary>
internal static class ComingYear
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose) => facts.Training.PlannedNextYear
        .OrderByDescending(a => a.Audience).ThenBy(a => a.On)
        .Select(a => new DraftLine($"coming.{a.Record.Id:N}", ReportSection.Statement, 4, Sentence(a, facts.Year + 1, prose), [a.Record])
        {
            Promise = new DraftPromise(prose.RecordedFirst(a.Title), facts.Year + 1, a.Record),
        });

    private static string Sentence(PlannedActivityFact activity, int year, Prose prose)
    {
        var what = activity.Frame.Length > 0 ? prose.Part("Coming.Framed", prose.Recorded(activity.Title), prose.Recorded(activity.Frame)) : prose.Recorded(activity.Title);
        var sentence = prose[$"Coming.{activity.Audience}", year, what];

        return activity.Reason.Length == 0 ? sentence : prose.Part("Coming.Because", sentence.TrimEnd('.'), prose.Recorded(activity.Reason));
    }
}
