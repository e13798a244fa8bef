using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>The author's recorded choice; nothing until it is made.</summary>
internal static class Economy
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose)
    {
        if (facts.Economy is not { } economy)
        {
            yield break;
        }

        var text = economy.Consequence == EconomicConsequence.Described ? economy.Text
            : !facts.IsRevision ? prose["Economy.None"]
            : prose["Economy.NoneWithPlan", prose.Recorded(facts.Plan!.Title)];

        yield return new DraftLine("economy", ReportSection.Economy, 1, text, [economy.Record]);
    }
}
