using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>Ärendebeskrivning: where the plan comes from, who adopted it, what it holds, and why the board gets a report.</summary>
internal static class Background
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose)
    {
        if (facts.Plan is not { Decision: { } decision } plan)
        {
            yield break;
        }

        foreach (var line in Adoption(facts, plan, decision, prose).Concat(Contents(plan, prose)))
        {
            yield return line;
        }

        if (facts.Earlier is { } earlier)
        {
            yield return Line("background.earlier", 2, prose["Background.Earlier", earlier.Year, prose.Date(earlier.DecidedOn), earlier.Paragraph], earlier.Record);
        }
        else if (decision.YearlyReport)
        {
            yield return Line("background.yearly", 2, prose["Background.Yearly"], decision.Record);
        }
    }

    private static IEnumerable<DraftLine> Adoption(DraftFacts facts, DocumentFact plan, DecisionFact decision, Prose prose)
    {
        var round = facts.Improvement.Rounds.FirstOrDefault(r => r.Record.Id == plan.Origin?.Id);

        if (round is not null)
        {
            yield return Line("background.round", 1, round.ExternalParty is { Length: > 0 } party
                ? prose["Background.RoundWith", Prose.Month(round.On), prose.Recorded(party)]
                : prose["Background.Round", Prose.Month(round.On)], round.Record);
        }

        yield return Line(
            "background.adopted",
            1,
            prose[round is null ? "Background.Adopted" : facts.Earlier is null ? "Background.AdoptedAfterRound" : "Background.AdoptedLatest", prose.Recorded(plan.Title), decision.Board, prose.Date(decision.On), decision.Paragraph],
            plan.Record,
            decision.Record);

        if (plan.Rule is { } rule)
        {
            yield return Line("background.rule", 1, prose[$"Background.Rule.{rule}"], decision.Record);
        }
    }

    private static IEnumerable<DraftLine> Contents(DocumentFact plan, Prose prose)
    {
        if (plan.Parts.Count > 1)
        {
            yield return Line("background.parts", 1, prose["Background.Parts", Prose.Number(plan.Parts.Count), prose.List(plan.Parts.Select(p => prose.Recorded(p.Title)))], plan.Record);
        }

        for (var i = 0; i < plan.Parts.Count; i++)
        {
            if (PartOf(plan.Parts[i], prose) is { } text)
            {
                yield return Line($"background.part.{i + 1}", 1, text, plan.Record);
            }
        }
    }

    /// <summary>The preventive and the systematic part are known by what they hold; of other parts the heading is enough.</summary>
    private static string? PartOf(PartFact part, Prose prose)
    {
        var steps = part.Parts.Select(p => prose.Known("Reporting.Draft.Step.", p)).ToList();
        var themes = part.Parts.Select(p => prose.Known("Reporting.Draft.Theme.", p)).ToList();

        return part.Parts.Count == 0 ? null
            : steps.TrueForAll(s => s is not null) ? prose["Background.Steps", Prose.Number(steps.Count), prose.List(steps!)]
            : themes.Exists(t => t is not null) ? prose["Background.Preventive", prose.List(part.Parts.Select(p => prose.Known("Reporting.Draft.Theme.", p) ?? prose.Recorded(p)))]
            : null;
    }

    private static DraftLine Line(string key, int paragraph, string text, params RecordLink[] records) =>
        new(key, ReportSection.CaseDescription, paragraph, text, records);
}
