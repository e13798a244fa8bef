using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>Recurring searches that go round the units: planned and performed, never where next.</summary>
internal static class Searches
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose) => Told(facts)
        .GroupBy(r => (r.Title, r.Means, r.Partner))
        .SelectMany((same, i) => Rounds(facts, [.. same], i + 1, prose));

    /// <summary>A round of searches that ended before the period is not told again.</summary>
    private static IEnumerable<RotationFact> Told(DraftFacts facts) => facts.Training.Rotations.Any(r => r.Performed > 0)
        ? facts.Training.Rotations.Where(r => r.Performed > 0)
        : facts.Training.Rotations.Where(r => r.Planned > 0);

    private static IEnumerable<DraftLine> Rounds(DraftFacts facts, IReadOnlyList<RotationFact> rounds, int number, Prose prose)
    {
        var first = rounds[0];
        var period = facts.CoversTheYear ? prose.Part("Period.Year", facts.Year) : prose.Part("Period.SinceLast");
        var asPlanned = rounds.All(r => r.Performed >= r.Planned);
        var count = rounds.Count == 1
            ? prose["Searches.Count", Prose.Number(first.Performed), Prose.Number(first.Planned), Prose.Number(first.UnitsVisited), Prose.Number(first.Units)]
            : prose["Searches.CountOfRounds", Prose.Number(rounds.Sum(r => r.Performed)), Prose.Number(rounds.Count)];

        yield return Line($"searches.{number}", prose[asPlanned ? "Searches.AsPlanned" : "Searches.Performed", period, prose.Recorded(first.Title), prose.Recorded(first.Means), first.Partner], rounds);
        yield return Line($"searches.{number}.count", count, rounds);
    }

    private static DraftLine Line(string key, string text, IReadOnlyList<RotationFact> rounds) =>
        new(key, ReportSection.Statement, 3, text, [.. rounds.Select(r => r.Record)]);
}
