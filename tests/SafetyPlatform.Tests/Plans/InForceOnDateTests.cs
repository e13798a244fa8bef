using Shouldly;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Plans.Features;
using SafetyPlatform.Tests.Worlds;
using Xunit;

namespace SafetyPlatform.Tests.Plans;

/// <summary>What was in force on 7 November 2024, and what the board's decision of December changed by itself.</summary>
public sealed class InForceOnDateTests : IAsyncLifetime
{
    private readonly OwnWorld world = new();
    private Guid plan;

    public async ValueTask InitializeAsync()
    {
        await world.InitializeAsync();
        plan = await world.PlanInForce();
        world.MoveTo(new DateTimeOffset(2024, 12, 16, 9, 0, 0, TimeSpan.Zero));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_answer_is_the_version_the_decision_and_the_rule_of_that_day()
    {
        await world.Happened("sekreterare", Decided(DecisionOutcome.Approved));

        var before = (await world.Send("larare-lindang", new ShowInForce(new DateOnly(2024, 11, 7)))).Single();
        var after = (await world.Send("larare-lindang", new ShowInForce(new DateOnly(2024, 12, 11)))).Single();

        (before.Version, before.Decision.Paragraph, before.Decision.On, before.Rule, before.RuleSetBy!.Paragraph)
            .ShouldBe((1, "109", new DateOnly(2023, 10, 18), RevisionRule.Yearly, "109"));
        (after.Version, after.Decision.Paragraph, after.Decision.On, after.Rule, after.RuleSetBy!.Paragraph)
            .ShouldBe((1, "131", new DateOnly(2024, 12, 11), RevisionRule.AsNeeded, "131"));
        (await world.Send("larare-lindang", new ShowInForce(new DateOnly(2023, 10, 17)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_says_the_same()
    {
        var browser = await world.SignedIn("larare-lindang");

        var page = await browser.ReadAsync("/plans/in-force?on=2024-11-07");

        page.ShouldContain("Kultur- och utbildningsnämnden §\u00A0109");
        page.ShouldContain("Varje år");
        page.ShouldContain($"/plans/{plan}/versions/1");
    }

    [Fact]
    public async Task The_decision_makes_the_rule_as_needed_and_keeps_the_history()
    {
        await world.Happened("sekreterare", Decided(DecisionOutcome.Approved));

        var document = await world.Send("skolchef", new ShowDocument(plan));

        (document.Rule, document.NextReviewOn).ShouldBe((RevisionRule.AsNeeded, null));
        document.Decisions.Select(d => (d.Paragraph, d.Rule)).ShouldBe([("131", RevisionRule.AsNeeded), ("109", RevisionRule.Yearly)]);
        document.Decisions[0].SourceHref.ShouldBe("/reports/2024");
    }

    [Fact]
    public async Task The_same_decision_takes_effect_once()
    {
        var decided = Decided(DecisionOutcome.Approved);

        await world.Happened("sekreterare", decided);
        await world.Happened("sekreterare", decided);

        (await world.Send("skolchef", new ShowDocument(plan))).Decisions.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(DecisionOutcome.Rejected)]
    [InlineData(DecisionOutcome.ReferredBack)]
    [InlineData(DecisionOutcome.ApprovedWithChange)]
    public async Task Any_other_outcome_changes_nothing_by_itself(DecisionOutcome outcome)
    {
        await world.Happened("sekreterare", Decided(outcome));

        (await world.Send("skolchef", new ShowDocument(plan))).Rule.ShouldBe(RevisionRule.Yearly);
    }

    [Fact]
    public async Task The_board_adopts_the_draft_that_is_ready_for_it()
    {
        await world.Send("sakerhet", new StartRevision(plan));
        await world.Send("sakerhet", new FinishDraft(plan));

        await world.Happened("sekreterare", Decided(DecisionOutcome.Approved));

        (await world.Send("larare-lindang", new ShowInForce(new DateOnly(2024, 12, 11)))).Single().Version.ShouldBe(2);
        (await world.Send("larare-lindang", new ShowInForce(new DateOnly(2024, 12, 10)))).Single().Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_still_being_written_is_not_adopted_by_the_way()
    {
        await world.Send("sakerhet", new StartRevision(plan));

        await world.Happened("sekreterare", Decided(DecisionOutcome.Approved));

        (await world.Send("larare-lindang", new ShowInForce(new DateOnly(2024, 12, 11)))).Single().Version.ShouldBe(1);
    }

    private BoardDecided Decided(DecisionOutcome outcome) => new(
        new Guid("018f0000-0000-7000-8000-000000000131"), Guid.CreateVersion7(), PlansStory.Board, new DateOnly(2024, 12, 11), "131", outcome,
        "Nämnden antar planen som fortsättningsvis revideras vid behov.", ProposalEffect.AdoptPlanWithRule, plan, RevisionRule.AsNeeded, "/reports/2024");
}
