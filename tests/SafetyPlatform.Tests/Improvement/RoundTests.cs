using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Improvement;

public sealed class RoundTests(World world) : IClassFixture<World>
{
    private static readonly DateOnly Today = new(2024, 9, 2);

    [Fact]
    public async Task A_finding_leads_to_an_action_or_a_case_and_both_name_the_round()
    {
        var round = await PlanAsync("Rond i två hus", "lindang");
        var action = await world.Send("rektor-lindang", Finding(round, "lindang", FindingLeadsTo.Action));
        var opened = await world.Send("rektor-lindang", Finding(round, "lindang", FindingLeadsTo.Case));

        (await world.Send("rektor-lindang", new ShowAction(action))).OriginHref.ShouldBe($"/rounds/{round}");
        (await world.Send("rektor-lindang", new ShowCase(opened))).OriginHref.ShouldBe($"/rounds/{round}");
        (await world.Send("rektor-lindang", new ShowRound(round))).Findings.ShouldAllBe(f => !f.IsSettled);
    }

    [Fact]
    public async Task Each_principal_sees_the_joint_round_but_only_the_own_units_part_of_it()
    {
        var round = await PlanAsync("Rond med extern part", "lindang", "bjork");
        await world.Send("sakerhet", new AnswerChecklist(round, world["bjork"], [new GivenAnswer("A1", AnswerKind.No, "kanariefågel-björk")]));
        await world.Send("sakerhet", Finding(round, "bjork", FindingLeadsTo.Case));

        using var own = await world.SignedIn("rektor-bjork");
        (await own.ReadAsync($"/rounds/{round}")).ShouldContain("kanariefågel-björk");
        using var other = await world.SignedIn("rektor-lindang");
        var page = await other.ReadAsync($"/rounds/{round}");
        page.ShouldContain("Rond med extern part");
        page.ShouldNotContain("kanariefågel");
        page.ShouldNotContain("Dörren går inte i lås.");
        await Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-sjobo", new ShowRound(round)));
        await Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-lindang", Finding(round, "bjork", FindingLeadsTo.Case)));
    }

    [Fact]
    public async Task A_finished_round_is_not_written_in()
    {
        var round = await PlanAsync("Kort rond", "lindang");
        await world.Send("sakerhet", new FinishRound(round, "Inga brister."));

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("sakerhet", Finding(round, "lindang", FindingLeadsTo.Case)))).Key.ShouldBe("Improvement.Rule.RoundIsFinished");
    }

    [Fact]
    public async Task Answers_are_replaced_not_doubled()
    {
        var round = await PlanAsync("Rond med ändrade svar", "lindang");
        await world.Send("rektor-lindang", new AnswerChecklist(round, world["lindang"], [new GivenAnswer("A1", AnswerKind.No), new GivenAnswer("B1", AnswerKind.Yes)]));
        await world.Send("rektor-lindang", new AnswerChecklist(round, world["lindang"], [new GivenAnswer("A1", AnswerKind.Partly, "Bättre nu.")]));

        var unit = (await world.Send("rektor-lindang", new ShowRound(round))).Units.ShouldHaveSingleItem();
        (unit.Answered, unit.Yes, unit.Partly, unit.No).ShouldBe((2, 1, 1, 0));
    }

    [Fact]
    public async Task A_round_that_called_for_a_document_is_told_of_in_later_years_too()
    {
        var round = await PlanAsync("Ronden före planen", "lindang", "bjork");
        await world.Send("sakerhet", Finding(round, "bjork", FindingLeadsTo.Action));
        await world.Send("sakerhet", new FinishRound(round, "En plan behövs.", CallsForDocument: true));

        var facts = await world.Send("skolchef", new GetImprovementFacts(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
        var fact = facts.Rounds.Single(r => r.Record.Id == round);
        (fact.ExternalParty, fact.Units, fact.Findings, fact.OpenFindings).ShouldBe(("extern part", 2, 1, 1));
    }

    [Fact]
    public async Task The_checklist_can_be_filled_in_without_script()
    {
        var round = await PlanAsync("Rond på papper", "lindang");
        using var browser = await world.SignedIn("rektor-lindang");
        var answer = await browser.FillInAsync($"/rounds/{round}/checklist/{world["lindang"]}", new() { ["Input.Answers[0].Answer"] = "No", ["Input.Answers[0].Comment"] = "Sidoentrén." });

        ((int)answer.StatusCode).ShouldBe(302);
        (await world.Send("rektor-lindang", new ShowRound(round))).Units.Single().Remarks.ShouldHaveSingleItem().Comment.ShouldBe("Sidoentrén.");
    }

    private Task<Guid> PlanAsync(string title, params string[] units) =>
        world.Send("sakerhet", new PlanRound(title, RoundKind.SafetyRound, Today, [.. units.Select(u => world[u])], "extern part", ["skyddsombud"]));

    private RecordFinding Finding(Guid round, string unit, FindingLeadsTo leadsTo) => new(
        round, world[unit], "A1", "Dörren går inte i lås.", FindingWeight.Medium, leadsTo, "Laga låset", world[$"rektor-{unit}"], Today.AddDays(20));
}
