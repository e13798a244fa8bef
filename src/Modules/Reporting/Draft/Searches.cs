using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>Recurring searches that go round the units: planned and performed, never where next.</summary>
internal static class Searches
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose) =>
        facts.Training.Rotations.Where(r => r.Planned > 0 || r.Performed > 0).SelectMany((rotation, i) => Rotation(facts, rotation, i + 1, prose));

    private static IEnumerable<DraftLine> Rotation(DraftFacts facts, Contracts.Training.RotationFact rotation, int number, Prose prose)
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
