using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Improvement;

/// <summary>The seed's facts about rounds, systems and incidents, as the yearly report of 2024 asks for them.</summary>
public sealed class ImprovementStoryTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    private static readonly GetImprovementFacts Report2024 = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 10, 28));

    [Fact]
    public async Task In_december_2022_a_round_with_an_external_party_was_held_at_every_unit()
    {
        var round = (await world.Send("skolchef", Report2024)).Rounds.Single(r => r.Record.Id == world["rond-2022"]);

        (round.On, round.ExternalParty, round.Units, round.OpenFindings).ShouldBe((new DateOnly(2022, 12, 7), "extern part", 12, 0));
        round.Findings.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("stella", InitiativeKind.System, InitiativeState.Begun, "för att fånga upp och kartlägga tillbud", null)]
    [InlineData("cosafe", InitiativeKind.System, InitiativeState.Begun, "som möjliggör snabbt larm och information vid kris", null)]
    [InlineData("tvafaktor", InitiativeKind.System, InitiativeState.Begun, "för ökad IT-säkerhet", null)]
    [InlineData("receptionslarm", InitiativeKind.Protection, InitiativeState.Planned, "som gör det möjligt att snabbt låsa en skolenhet", null)]
    [InlineData("kameror", InitiativeKind.Mapping, InitiativeState.Planned, "", "kommunens centrala säkerhetsenhet")]
    public async Task In_october_2024_each_initiative_stood_where_the_seed_says(string key, InitiativeKind kind, InitiativeState state, string purpose, string? ledBy)
    {
        var fact = (await world.Send("skolchef", Report2024)).Initiatives.Single(i => i.Record.Id == world[key]);

        (fact.Kind, fact.State, fact.Purpose, fact.LedBy).ShouldBe((kind, state, purpose, ledBy));
        (fact.BegunOn?.Year).ShouldBe(state == InitiativeState.Begun ? 2024 : null);
    }

    [Fact]
    public async Task Later_years_move_on()
    {
        var facts = await world.Send("skolchef", new GetImprovementFacts(new DateOnly(2025, 1, 1), new DateOnly(2025, 11, 3)));

        facts.Initiatives.Single(i => i.Record.Id == world["cosafe"]).State.ShouldBe(InitiativeState.InUse);
        facts.Initiatives.Single(i => i.Record.Id == world["kameror"]).State.ShouldBe(InitiativeState.InUse);
        facts.Initiatives.Single(i => i.Record.Id == world["receptionslarm"]).State.ShouldBe(InitiativeState.Planned);
    }

    [Fact]
    public async Task More_was_reported_in_2024_than_the_year_before()
    {
        var facts = await world.Send("skolchef", new GetIncidentFacts(new DateOnly(2024, 1, 1), new DateOnly(2024, 10, 28)));

        facts.Total.ShouldBeGreaterThan(facts.TotalYearBefore);
        facts.BySeverity.Single(s => s.Key == "Serious").Count.ShouldBeLessThan(facts.Total / 5);
    }

    [Fact]
    public async Task Today_there_is_something_late_something_this_week_and_something_later()
    {
        var actions = (await world.Send("rektor-lindang", new ListActions(Count: 100))).Items;
        var today = new DateOnly(2026, 11, 23);

        actions.ShouldContain(a => a.Title == "Följ upp trasig grind mot Storgatan" && a.Next == new DateOnly(2026, 11, 20));
        actions.ShouldContain(a => a.Next >= today && a.Next <= today.AddDays(7));
        actions.ShouldContain(a => a.Next > today.AddDays(7));
        var intruder = await world.Send("rektor-lindang", new FindCaseOf(CaseOrigins.Incident, world["handelse-obehorig-5"]));
        intruder!.CurrentStep.ShouldBe((int)CaseStep.Action);
    }

    [Theory]
    [InlineData("/incidents")]
    [InlineData("/incidents/statistics?year=2024")]
    [InlineData("/improvement")]
    [InlineData("/improvement/cases")]
    [InlineData("/improvement/cases?closed=true")]
    [InlineData("/rounds")]
    [InlineData("/initiatives")]
    public async Task Every_list_reads_in_both_languages_without_a_key_showing(string address)
    {
        using var browser = await world.SignedIn("skolchef");
        var swedish = await browser.ReadAsync(address);
        var cookies = browser.DefaultRequestHeaders.GetValues("Cookie").ToList();
        browser.DefaultRequestHeaders.Remove("Cookie");
        browser.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Append("language=c=en-GB|uic=en-GB")));
        var english = await browser.ReadAsync(address);

        foreach (var html in new[] { swedish, english })
        {
            html.ShouldNotMatch(@">\s*(Incidents|Improvement|Field)\.[A-Z]");
        }

        english.ShouldContain("lang=\"en\"");
    }
}
