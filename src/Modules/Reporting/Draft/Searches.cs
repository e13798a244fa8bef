using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>Recurring searches that go round the units: planned and performed, never where next.</summary>
internal static class Searches
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose) =>
        Told(facts).SelectMany((rotation, i) => Rotation(facts, rotation, i + 1, prose));

    /// <summary>A round of searches that ended before the period is not told again.</summary>
    private static IEnumerable<RotationFact> Told(DraftFacts facts) => facts.Training.Rotations.Any(r => r.Performed > 0)
        ? facts.Training.Rotations.Where(r => r.Performed > 0)
        : facts.Training.Rotations.Where(r => r.Planned > 0);

    private static IEnumerable<DraftLine> Rotation(DraftFacts facts, RotationFact rotation, int number, Prose prose)
    {
        var period = facts.CoversTheYear ? prose.Part("Period.Year", facts.Year) : prose.Part("Period.SinceLast");
        var asPlanned = rotation.Performed >= rotation.Planned;

        yield return new DraftLine(
            $"searches.{number}",
            ReportSection.Statement,
            3,
            prose[asPlanned ? "Searches.AsPlanned" : "Searches.Performed", period, prose.Recorded(rotation.Title), prose.Recorded(rotation.Means), rotation.Partner],
            [rotation.Record]);
        yield return new DraftLine(
            $"searches.{number}.count",
            ReportSection.Statement,
            3,
            prose["Searches.Count", Prose.Number(rotation.Performed), Prose.Number(rotation.Planned), Prose.Number(rotation.UnitsVisited), Prose.Number(rotation.Units)],
            [rotation.Record]);
    }
}
