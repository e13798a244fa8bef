using Shouldly;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;
using SafetyPlatform.Tests.Worlds;
using Xunit;

namespace SafetyPlatform.Tests.Plans;

public sealed class RollOutTests : IAsyncLifetime
{
    private static readonly DateOnly Yesterday = new(2024, 9, 1);

    private readonly OwnWorld world = new();
    private Guid plan;

    public async ValueTask InitializeAsync()
    {
        await world.InitializeAsync();
        plan = await world.PlanInForce();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_step_is_done_with_a_date_a_note_and_a_name()
    {
        await world.Send("rektor-lindang", Received("lindang"));

        var cell = (await world.Send("skolchef", new ShowRollOut(plan))).Units.Single(u => u.Id == world["lindang"]).Cells[plan][0];
        (cell.Step, cell.DoneOn, cell.Note, cell.By).ShouldBe((RollOutStep.Received, Yesterday, "Arbetsplatsträff", "Anna Bergström"));
    }

    [Fact]
    public async Task Recorded_again_it_is_corrected_and_not_doubled()
    {
        await world.Send("rektor-lindang", Received("lindang"));
        await world.Send("rektor-lindang", Received("lindang") with { Note = "Studiedag" });

        (await world.Send("skolchef", new ShowDocument(plan))).RollOut[RollOutStep.Received].ShouldBe(1);
    }

    [Fact]
    public async Task Another_units_principal_cannot_record_it_and_does_not_see_it()
    {
        await world.Send("rektor-lindang", Received("lindang"));

        await Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-bjork", Received("lindang")));
        var seen = await world.Send("rektor-bjork", new ShowRollOut(plan));
        seen.Units.Select(u => u.Id).ShouldBe([world["bjork"]]);
        (await world.Send("rektor-bjork", new ShowDocument(plan))).RollOut.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_that_is_no_unit_cannot_be_reached()
    {
        await Should.ThrowAsync<NotFoundException>(() => world.Send("skolchef", Received("norra")));
        await Should.ThrowAsync<NotFoundException>(() => world.Send("skolchef", Received("lindang") with { UnitId = Guid.CreateVersion7() }));
    }

    [Fact]
    public async Task Staff_read_but_do_not_record() =>
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("larare-lindang", Received("lindang")));

    [Fact]
    public async Task It_cannot_be_done_before_the_document_was_in_force_or_after_today()
    {
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", Received("lindang") with { On = new DateOnly(2023, 10, 17) }))).Field.ShouldBe("On");
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", Received("lindang") with { On = new DateOnly(2024, 9, 3) }))).Field.ShouldBe("On");
    }

    [Fact]
    public async Task A_planned_step_is_work_for_each_unit_until_it_is_done()
    {
        await world.Send("skolchef", new PlanRollOut(plan, RollOutStep.Received, new DateOnly(2024, 9, 20)));
        (await WorkOf("skolchef")).Count(i => i.UnitId is not null && i.Done is null).ShouldBe(12);

        await world.Send("rektor-lindang", Received("lindang"));

        var item = (await WorkOf("rektor-lindang")).Single();
        (item.Due, item.Done, item.UnitId).ShouldBe((new DateOnly(2024, 9, 20), Yesterday, world["lindang"]));
        item.Href.ShouldBe($"/plans/{plan}/rollout/{world["lindang"]}/received");
        (await WorkOf("larare-lindang")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_version_has_to_reach_the_units_anew()
    {
        await world.Send("rektor-lindang", Received("lindang"));
        await world.Send("sakerhet", new StartRevision(plan));
        await world.Send("sakerhet", new FinishDraft(plan));
        await world.Adopt(plan, new DateOnly(2024, 9, 2));

        (await world.Send("skolchef", new ShowDocument(plan))).RollOut.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_yearly_review_is_the_head_of_schools_work_and_costs_one_question()
    {
        await world.Review(plan);
        var before = world.QueriesSoFar;

        var items = await WorkOf("skolchef");

        items.Where(i => i.UnitId is null).Select(i => (i.Due, i.Done)).ShouldBe([(new DateOnly(2025, 9, 2), null), (new DateOnly(2024, 9, 2), new DateOnly(2024, 9, 2))], ignoreOrder: true);
        items.ShouldAllBe(i => i.ResponsibleId == world["skolchef"]);
        (world.QueriesSoFar - before).ShouldBe(2, "one to know who asks, one for the work");
    }

    [Fact]
    public async Task The_matrix_links_only_to_what_a_person_can_do()
    {
        await world.Send("skolchef", new PlanRollOut(plan, RollOutStep.Received, new DateOnly(2024, 9, 20)));
        var principal = await world.SignedIn("rektor-lindang");
        var teacher = await world.SignedIn("larare-lindang");

        (await principal.ReadAsync($"/plans/{plan}/rollout")).ShouldContain($"/plans/{plan}/rollout/{world["lindang"]}/received");
        (await teacher.ReadAsync($"/plans/{plan}/rollout")).ShouldNotContain($"/rollout/{world["lindang"]}/received");
    }

    [Fact]
    public async Task The_form_records_it_and_another_units_form_is_not_there()
    {
        var principal = await world.SignedIn("rektor-lindang");

        var answer = await principal.FillInAsync($"/plans/{plan}/rollout/{world["lindang"]}/presented", new() { ["Input.On"] = "2024-09-01", ["Input.Note"] = "Studiedag" });
        answer.Headers.Location!.ToString().ShouldBe($"/plans/{plan}/rollout");
        (await world.Send("skolchef", new ShowDocument(plan))).RollOut[RollOutStep.Presented].ShouldBe(1);
        ((int)(await principal.GetAsync($"/plans/{plan}/rollout/{world["bjork"]}/presented")).StatusCode).ShouldBe(404);
        ((int)(await principal.GetAsync($"/plans/{plan}/rollout/{world["lindang"]}/nonsense")).StatusCode).ShouldBe(404);
    }

    private RecordRollOut Received(string unit) => new(plan, world[unit], RollOutStep.Received, Yesterday, "Arbetsplatsträff");

    private async Task<IReadOnlyList<WorkItem>> WorkOf(string person)
    {
        var work = new CollectWork(new DateOnly(2024, 1, 1), new DateOnly(2026, 1, 1));
        await world.Collect(person, work);

        return [.. work.Items.Where(i => i.Key.StartsWith("plans.", StringComparison.Ordinal))];
    }
}
