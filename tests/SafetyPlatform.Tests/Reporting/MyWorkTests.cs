using System.Net;
using System.Text.RegularExpressions;
using SafetyPlatform.Reporting.Features;
using SafetyPlatform.Tests.Incidents;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Reporting;

/// <summary>"My work" on 23 November 2026 in the demo.</summary>
public sealed class MyWorkTests(DemoWorld demo) : IClassFixture<DemoWorld>
{
    [Theory]
    [InlineData("rektor-lindang")]
    [InlineData("skolchef")]
    [InlineData("verksamhetschef")]
    [InlineData("larare-lindang")]
    [InlineData("ledamot")]
    public async Task The_page_asks_the_database_at_most_eight_questions(string person)
    {
        var browser = await demo.SignedIn(person);
        await browser.ReadAsync("/");
        var before = demo.QueriesSoFar;
        await browser.ReadAsync("/");

        (demo.QueriesSoFar - before).ShouldBeInRange(1, 8);
    }

    [Fact]
    public async Task A_principal_sees_first_what_is_overdue_then_why_the_plan_may_need_revising()
    {
        var page = await (await demo.SignedIn("rektor-lindang")).ReadAsync("/");

        page.ShouldContain("uppgifter är försenade</strong>");
        page.ShouldContain("Plan för systematiskt säkerhetsarbete: behövs en revidering?");
        page.ShouldContain("Utvärdera inrymningsövningen");
        page.ShouldContain("Lindängsskolan");
        page.ShouldNotContain("Starta revidering");
    }

    [Fact]
    public async Task However_much_there_is_to_do_the_page_shows_what_comes_first_and_how_much_more_there_is()
    {
        await using var world = await OwnWorld.BeginAsync();

        for (var n = 0; n < 30; n++)
        {
            await world.Send("larare-lindang", A.Report(world));
        }

        var browser = await world.SignedIn("rektor-lindang");
        var first = await browser.ReadAsync("/");
        Regex.Count(first, "row-title\" href=\"/incidents/").ShouldBe(25 + 3, "the first tasks and the latest incidents");
        first.ShouldContain("uppgifter till</a>");
        var whole = await browser.ReadAsync("/?all=true");
        Regex.Count(whole, "row-title\" href=\"/incidents/").ShouldBe(30 + 3);
        whole.ShouldNotContain("uppgifter till</a>");
    }

    [Fact]
    public async Task A_principal_sees_nothing_of_other_units()
    {
        var work = await demo.Send("rektor-lindang", new ShowMyWork());

        work.Open.ShouldAllBe(i => i.UnitId == null || i.UnitId == demo["lindang"]);
        work.Year.ShouldAllBe(i => i.UnitId == null || i.UnitId == demo["lindang"]);
        work.Incidents.ShouldAllBe(i => i.UnitId == demo["lindang"]);
        work.Units.Select(u => u.Id).ShouldBe([demo["lindang"]]);
    }

    [Fact]
    public async Task A_teacher_sees_only_what_the_teacher_is_to_do()
    {
        var work = await demo.Send("larare-lindang", new ShowMyWork());

        work.Open.ShouldAllBe(i => i.ResponsibleId == demo["larare-lindang"]);
        work.Units.ShouldBeEmpty();
        work.Incidents.ShouldBeEmpty();
        work.Signals.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_head_of_schools_sees_all_units_and_the_report_that_is_due()
    {
        var work = await demo.Send("skolchef", new ShowMyWork());

        work.Units.Count.ShouldBe(12);
        work.Open.Select(i => i.UnitId).Distinct().Count().ShouldBeGreaterThan(4);
        work.Open.ShouldContain(i => i.Href == "/reports/2026" && i.Due == new DateOnly(2026, 11, 30));
        work.Open.Count(i => i.Href.StartsWith("/promises/", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("ledamot")]
    [InlineData("sekreterare")]
    public async Task The_board_sees_its_reports_and_no_work(string person)
    {
        var work = await demo.Send(person, new ShowMyWork());
        var page = await (await demo.SignedIn(person)).ReadAsync("/");

        work.Open.ShouldBeEmpty();
        work.Year.ShouldBeEmpty();
        work.Board!.Select(r => r.Year).ShouldBe([2025, 2024]);
        page.ShouldContain("Ingen rapport väntar på beslut.");
        page.ShouldNotContain("Lindängsskolan");
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("revisor")]
    public async Task Those_without_work_of_their_own_see_a_calm_page(string person)
    {
        var browser = await demo.SignedIn(person);

        (await browser.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await demo.Send(person, new ShowMyWork())).Open.ShouldBeEmpty();
    }
}
