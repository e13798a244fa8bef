using System.Text;
using CsCheck;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Incidents;

public sealed class IncidentFactsTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task The_facts_count_this_period_beside_the_same_period_a_year_earlier()
    {
        await using var own = await OwnWorld.BeginAsync();
        await Tell(own, "bjork", IncidentCategory.Fire, 2023, 5);
        await Tell(own, "bjork", IncidentCategory.Fire, 2024, 5);
        await Tell(own, "bjork", IncidentCategory.Fire, 2024, 6);
        await Tell(own, "asen", IncidentCategory.Theft, 2024, 6);
        var before = own.QueriesSoFar;
        var facts = await own.Send("skolchef", new GetIncidentFacts(new DateOnly(2024, 1, 1), new DateOnly(2024, 8, 31)));
        var queries = own.QueriesSoFar - before;

        facts.Total.ShouldBe(3);
        facts.TotalYearBefore.ShouldBe(1);
        var fire = facts.ByCategory.Single(c => c.Key == "Fire");
        (fire.Label, fire.Count, fire.CountYearBefore).ShouldBe(("Brand eller rök", 2, 1));
        facts.ByUnit.Single(u => u.Label == "Björkbackens skola").Count.ShouldBe(2);
        facts.ByMonth.Count.ShouldBe(8);
        facts.ByMonth.Single(m => m.Key == "2024-06").Count.ShouldBe(2);

        // Three of its own and at most two to become the person.
        queries.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task Before_and_after_are_counted_for_the_same_kind_at_the_same_unit()
    {
        await Tell(world, "station", IncidentCategory.Narcotics, 2024, 3);
        var id = await Tell(world, "station", IncidentCategory.Narcotics, 2024, 4);
        await Tell(world, "station", IncidentCategory.Narcotics, 2024, 7);
        await Tell(world, "station", IncidentCategory.Other, 2024, 4);

        var comparison = await world.Send("skolchef", new CompareIncidents(id, new DateOnly(2024, 6, 1)));

        (comparison!.Before, comparison.After, comparison.Days).ShouldBe((2, 1, 93));
    }

    [Fact]
    public async Task The_file_opens_in_a_swedish_spreadsheet()
    {
        await Tell(world, "norrgard", IncidentCategory.Accident, 2024, 2);
        var file = await world.Send("skolchef", new ExportIncidentStatistics(2024, world["norrgard"]));

        file[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Encoding.UTF8.GetString(file).ShouldContain("Norrgårdens förskola;0;1;0;");
    }

    [Fact]
    public void No_cell_of_the_file_is_a_formula() => Gen.String.Array[1, 5].Sample(cells =>
    {
        var csv = new Csv();
        csv.Line(cells);
        var text = Encoding.UTF8.GetString(csv.ToBytes().AsSpan()[3..]);

        "=+-@\t".Contains(text[0], StringComparison.Ordinal).ShouldBeFalse();
    });

    [Fact]
    public void Every_way_of_counting_gives_the_same_sum() => Tallies.Sample(tallies =>
    {
        var units = tallies.Select(t => t.UnitId).Distinct().Select(u => (u, "enhet")).ToList();
        var statistics = IncidentStatistics.Of(2024, 12, tallies, units);

        statistics.Total.ShouldBe(tallies.Where(t => t.Year == 2024).Sum(t => t.Count));
        statistics.ByMonth.Sum().ShouldBe(statistics.Total);
        statistics.Units.Sum(u => u.Count).ShouldBe(statistics.Total);
        statistics.Categories.Sum(c => c.Count).ShouldBe(statistics.Total);
        statistics.Severities.Sum(s => s.Count).ShouldBe(statistics.Total);
        statistics.Categories.Sum(c => c.CountBefore).ShouldBe(statistics.TotalBefore);
    });

    [Theory]
    [InlineData(2, 4)]
    [InlineData(6, 10)]
    [InlineData(7, 10)]
    public void Weekends_do_not_count(int from, int due) => new DateOnly(2024, 9, from).AddWeekdays(2).ShouldBe(new DateOnly(2024, 9, due));

    private static Gen<List<IncidentTally>> Tallies => Gen.Select(
        Gen.Int[1, 2].Select(n => new Guid(n, 0, 0, new byte[8])),
        Gen.Enum<IncidentCategory>(), Gen.Enum<IncidentSeverity>(), Gen.Int[2023, 2024], Gen.Int[1, 12], Gen.Int[0, 50],
        (unit, category, severity, year, month, count) => new IncidentTally(unit, category, severity, year, month, count)).List[0, 40];

    private static Task<Guid> Tell(World world, string unit, IncidentCategory category, int year, int month) =>
        world.Send($"larare-{unit}", A.Report(world, unit, category, at: new DateTimeOffset(year, month, 15, 10, 0, 0, TimeSpan.Zero)));
}
