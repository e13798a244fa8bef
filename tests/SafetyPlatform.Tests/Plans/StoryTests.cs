using Shouldly;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Plans.Features;
using SafetyPlatform.Tests.Worlds;
using Xunit;

namespace SafetyPlatform.Tests.Plans;

/// <summary>The facts of the administration's paper of November 2024 that rest on the governing documents.</summary>
public sealed class StoryTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    private static readonly GetPlanFacts Paper = new(new DateOnly(2023, 10, 19), new DateOnly(2024, 11, 6));

    [Fact]
    public async Task The_plan_was_adopted_by_the_board_on_18_October_2023_paragraph_109()
    {
        var plan = await Document("plan-sakerhet");

        (plan.Decision!.Board, plan.Decision.On, plan.Decision.Paragraph).ShouldBe(("Kultur- och utbildningsnämnden", new DateOnly(2023, 10, 18), "109"));
        plan.Decision.Record.Href.ShouldBe($"/plans/{world["plan-sakerhet"]}#decisions");
    }

    [Fact]
    public async Task It_is_to_be_revised_yearly_and_the_work_reported_yearly()
    {
        var plan = await Document("plan-sakerhet");

        (plan.Rule, plan.Decision!.YearlyReport).ShouldBe((RevisionRule.Yearly, true));
    }

    [Fact]
    public async Task It_has_four_main_parts_with_the_five_ways_and_the_five_steps()
    {
        var plan = await Document("plan-sakerhet");

        plan.Parts.Select(p => p.Title).ShouldBe(
            ["Inledning med syfte och mål", "Vikten av dokumentation", "Riktlinjer för förebyggande arbete", "Systematiskt säkerhetsarbete"]);
        plan.Parts[2].Parts.ShouldBe(["Förhållningssätt", "Lågaffektivt bemötande", "Relationsskapande", "Utbildning", "Medvetandegörande"]);
        plan.Parts[3].Parts.ShouldBe(["Kartläggning", "Analys", "Åtgärd", "Utvärdering", "Förbättring"]);
    }

    [Fact]
    public async Task The_action_plan_and_its_short_version_were_written_in_2023_and_reached_the_units_in_2023_and_2024()
    {
        var longer = await Document("plan-vald");
        var shorter = await Document("plan-kort");

        (longer.Kind, longer.WrittenFrom, longer.RollOutFrom!.Value.Year, longer.RollOutTo!.Value.Year).ShouldBe((DocumentKind.ActionPlan, 2023, 2023, 2024));
        (shorter.Kind, shorter.WrittenFrom, shorter.RollOutFrom!.Value.Year, shorter.RollOutTo!.Value.Year).ShouldBe((DocumentKind.ShortPlan, 2023, 2023, 2024));
        shorter.ShortVersionOf.ShouldBe(world["plan-vald"]);
        (longer.Units, longer.UnitsReached, shorter.UnitsReached).ShouldBe((12, 12, 12));
    }

    [Fact]
    public async Task The_review_found_that_no_change_is_needed_and_proposes_revision_as_needed()
    {
        var review = (await world.Send("skolchef", Paper)).Reviews.Single();

        review.Record.Id.ShouldBe(world["granskning-2024"]);
        (review.On, review.Result, review.ProposedRule).ShouldBe((new DateOnly(2024, 10, 21), ReviewResult.NoChangeNeeded, RevisionRule.AsNeeded));
        review.Assessment.ShouldContain("viktigt verktyg");
        review.Examined.Count.ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public async Task On_7_November_2024_the_plan_of_paragraph_109_was_in_force_with_yearly_revision()
    {
        var line = (await world.Send("skolchef", new ShowInForce(new DateOnly(2024, 11, 7)))).Single(l => l.DocumentId == world["plan-sakerhet"]);

        (line.Version, line.Decision.Paragraph, line.Rule).ShouldBe((1, "109", RevisionRule.Yearly));
    }

    [Fact]
    public async Task Today_something_waits_for_the_head_of_schools()
    {
        (await world.Send("skolchef", new ListOpenSignals())).ShouldNotBeEmpty();
    }

    private async Task<DocumentFact> Document(string key) => (await world.Send("skolchef", Paper)).Documents.Single(d => d.DocumentId == world[key]);
}
