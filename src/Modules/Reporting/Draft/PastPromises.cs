using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>What became of what earlier reports promised for this year.</summary>
internal static class PastPromises
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose) => facts.Promises.Select((p, i) => new DraftLine(
        $"promise.{p.Record.Id:N}", ReportSection.PastPromises, i + 1, Sentence(p, prose), p.Evidence is null ? [p.Record] : [p.Record, p.Evidence]));

    private static string Sentence(AnsweredPromise promise, Prose prose) => promise.Kind switch
    {
        PromiseAnswerKind.Moved => prose["Promise.Moved", promise.Title, promise.MovedTo!, promise.Text],
        PromiseAnswerKind.Dropped => prose["Promise.Dropped", promise.Title, promise.Decision ?? "", promise.Text],
        _ => prose["Promise.Done", promise.Title, promise.Text],
    };
}
