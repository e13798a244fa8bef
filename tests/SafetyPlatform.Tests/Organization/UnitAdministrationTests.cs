using System.Net;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Organization;

public sealed class UnitAdministrationTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task The_tree_stands_with_children_under_their_parents()
    {
        var places = await world.Send("admin", new ShowTree());

        places[0].Kind.ShouldBe(UnitKind.Municipality);
        places.ShouldAllBe(p => p.ParentId == null || places.Take(places.ToList().IndexOf(p)).Any(q => q.Id == p.ParentId && q.Level == p.Level - 1));
    }

    [Fact]
    public async Task A_unit_is_renamed_and_its_counts_are_corrected_in_the_browser()
    {
        using var browser = await world.SignedIn("admin");

        var answer = await browser.FillInAsync($"/organization/units/{world["kvarn"]}", Fields("Nya Kvarnskolan", "410"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await world.Send("admin", new ShowTree())).Single(p => p.Id == world["kvarn"]).ShouldSatisfyAllConditions(p => p.Name.ShouldBe("Nya Kvarnskolan"), p => p.Pupils.ShouldBe(410));
    }

    [Theory]
    [InlineData("", "10")]
    [InlineData("Skolan", "-1")]
    [InlineData("Skolan", "många")]
    [InlineData("Skolan", "99999999999999999999")]
    public async Task Bad_details_are_explained_and_change_nothing(string name, string pupils)
    {
        using var browser = await world.SignedIn("admin");

        var answer = await browser.FillInAsync($"/organization/units/{world["central"]}", Fields(name, pupils));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("aria-invalid=\"true\"");
        (await world.Send("admin", new ShowTree())).Single(p => p.Id == world["central"]).Pupils.ShouldBe(544);
    }

    [Fact]
    public async Task A_closed_unit_leaves_the_lists_but_not_the_tree()
    {
        await world.Send("admin", new CloseUnit(world["asen"], new DateOnly(2024, 9, 2)));

        (await world.Send("skolchef", new ListUnits())).ShouldNotContain(u => u.Id == world["asen"]);
        (await world.Send("admin", new ShowTree())).ShouldContain(p => p.Id == world["asen"] && p.ClosedOn == new DateOnly(2024, 9, 2));
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("admin", new CloseUnit(world["asen"], new DateOnly(2024, 9, 3))))).Key.ShouldBe("Organization.Rule.UnitAlreadyClosed");
    }

    [Fact]
    public async Task What_still_has_units_cannot_be_closed() =>
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("admin", new CloseUnit(world["centrum"], new DateOnly(2024, 9, 2))))).Key.ShouldBe("Organization.Rule.StillHasUnits");

    [Fact]
    public async Task There_is_one_municipality() =>
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("admin", new AddUnit("En till", "ENT", UnitKind.Municipality, null, 0, 0)))).Key.ShouldBe("Organization.Rule.OneRoot");

    [Fact]
    public async Task A_unit_that_does_not_exist_is_not_found()
    {
        using var browser = await world.SignedIn("admin");

        (await browser.GetAsync($"/organization/units/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Fields(string name, string pupils) =>
        new(StringComparer.Ordinal) { ["Input.Name"] = name, ["Input.Pupils"] = pupils, ["Input.Staff"] = "48" };
}
