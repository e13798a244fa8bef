using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Tests.Worlds;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Training;

public sealed class DrillTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_drill_is_prepared_held_and_evaluated()
    {
        var id = await world.Send("rektor-lindang", A.Drill(world["lindang"], kind: DrillKind.Lockdown));
        await world.Send("rektor-lindang", new PrepareDrill(id, [DrillPreparation.PoliceInformed, DrillPreparation.SignsUp]));
        await world.Send("rektor-lindang", A.Held(id) with { Lines = [new AttendanceLine(world["lindang"], 77, 70, 580)] });
        await world.Send("rektor-lindang", new EvaluateDrill(id, Passed: false, ["Larmet hördes inte i slöjdsalen", "Två dörrar gick inte att låsa"]));

        var drill = await world.Send("larare-lindang", new ShowDrill(id));
        drill.Preparations.ShouldBe([DrillPreparation.PoliceInformed, DrillPreparation.SignsUp]);
        drill.Unprepared.Count.ShouldBe(7);
        drill.Minutes.ShouldBe(7);
        drill.Passed.ShouldBe(false);
        drill.Deviations.Count.ShouldBe(2);
        drill.EvaluatedById.ShouldBe(world["rektor-lindang"]);
        drill.Units.ShouldHaveSingleItem().ShouldBe(new AttendanceRow(world["lindang"], 77, 70, 580));
    }

    [Fact]
    public async Task A_drill_that_failed_says_what_failed()
    {
        var id = await world.Send("rektor-bjork", A.Drill(world["bjork"]));
        await world.Send("rektor-bjork", A.Held(id));

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-bjork", new EvaluateDrill(id, Passed: false, [])))).Field.ShouldBe("Deviations");
    }

    [Fact]
    public async Task A_drill_is_evaluated_once_and_after_it_was_held()
    {
        var id = await world.Send("rektor-bjork", A.Drill(world["bjork"]));
        await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-bjork", new EvaluateDrill(id, Passed: true, null)));
        await world.Send("rektor-bjork", A.Held(id));
        await world.Send("rektor-bjork", new EvaluateDrill(id, Passed: true, null));

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-bjork", new EvaluateDrill(id, Passed: true, null)))).Key.ShouldBe("Training.Rule.AlreadyEvaluated");
    }

    [Fact]
    public async Task All_clear_comes_after_the_signal()
    {
        var id = await world.Send("rektor-bjork", A.Drill(world["bjork"]));

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-bjork", A.Held(id) with { AllClearAt = new TimeOnly(9, 0) }))).Field.ShouldBe("AllClearAt");
    }

    [Fact]
    public async Task A_joint_drill_is_led_by_those_who_answer_for_all()
    {
        await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-bjork", A.Drill(null)));
        var id = await world.Send("sakerhet", A.Drill(null, kind: DrillKind.Lockdown));

        await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-bjork", A.Held(id)));
        await world.Send("sakerhet", A.Held(id));
        (await world.Send("rektor-bjork", new ShowDrill(id))).Units.Single().UnitId.ShouldBe(world["bjork"]);
    }

    [Fact]
    public async Task Drills_evaluations_and_missing_attendance_are_tasks_of_the_unit()
    {
        var coming = await world.Send("rektor-kvarn", A.Drill(world["kvarn"], A.Today.AddDays(9)));
        var held = await world.Send("rektor-kvarn", A.Drill(world["kvarn"], A.Today.AddDays(-3)));
        await world.Send("rektor-kvarn", A.Held(held, A.Today.AddDays(-3)));
        var course = await world.Send("rektor-kvarn", A.Activity(world["kvarn"]));
        await world.Send("rektor-kvarn", new HoldActivity(course, A.Today));

        var items = await world.Send("rektor-kvarn", new ShowWheel(2024));

        items.Single(i => i.Key == $"occasion/{coming}").ShouldSatisfyAllConditions(
            i => i.Due.ShouldBe(A.Today.AddDays(9)), i => i.Done.ShouldBeNull(), i => i.Track.ShouldBe(WorkTrack.Drill), i => i.Title.ShouldBe("Genomför utrymningsövning"));
        items.Single(i => i.Key == $"occasion/{held}").Done.ShouldBe(A.Today.AddDays(-3));
        items.Single(i => i.Key == $"evaluation/{held}").ShouldSatisfyAllConditions(
            i => i.Due.ShouldBe(A.Today.AddDays(11)), i => i.Done.ShouldBeNull(), i => i.Href.ShouldBe($"/training/drills/{held}/evaluate"));
        items.Single(i => i.Key == $"attendance/{course}/{world["kvarn"]}").Due.ShouldBe(A.Today.AddDays(7));
        (await world.Send("rektor-sjobo", new ShowWheel(2024))).ShouldNotContain(i => i.UnitId == world["kvarn"]);
    }

    [Fact]
    public async Task A_done_evaluation_leaves_the_tasks_as_done()
    {
        var id = await world.Send("rektor-vux", A.Drill(world["vux"]));
        await world.Send("rektor-vux", A.Held(id));
        await world.Send("rektor-vux", new EvaluateDrill(id, Passed: true, null));

        (await world.Send("rektor-vux", new ShowWheel(2024))).Single(i => i.Key == $"evaluation/{id}").Done.ShouldBe(A.Today);
    }
}
