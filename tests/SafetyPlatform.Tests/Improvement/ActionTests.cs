using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Improvement;

public sealed class ActionTests(World world) : IClassFixture<World>
{
    private static readonly DateOnly Today = new(2024, 9, 2);

    [Fact]
    public async Task The_owner_reports_it_done_and_the_principal_judges_the_effect()
    {
        var id = await DecideAsync("larare-lindang");
        await world.Send("larare-lindang", new ReportActionDone(id, Today, "Låset är bytt."));
        await world.Send("rektor-lindang", new EvaluateAction(id, ActionEffect.Partly, "Låset fungerar men glöms bort."));

        var action = await world.Send("larare-lindang", new ShowAction(id));
        (action.State, action.Effect, action.CanLead).ShouldBe((ActionState.Evaluated, ActionEffect.Partly, false));
    }

    [Fact]
    public async Task Others_can_neither_see_nor_report_it()
    {
        var id = await DecideAsync("rektor-lindang");

        await Should.ThrowAsync<NotFoundException>(() => world.Send("larare-lindang", new ReportActionDone(id, Today, "Nej.")));
        await Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-bjork", new ShowAction(id)));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("larare-lindang", new EvaluateAction(id, ActionEffect.Yes, "Nej.")));
        (await world.Send("larare-lindang", new ListActions(ActionChoice.Open, Count: 100))).Items.ShouldNotContain(a => a.Id == id);
    }

    [Fact]
    public async Task Nothing_is_evaluated_before_it_is_done_or_done_twice()
    {
        var id = await DecideAsync("rektor-lindang");

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new EvaluateAction(id, ActionEffect.Yes, "Nej.")))).Key.ShouldBe("Improvement.Rule.ActionIsDecided");
        await world.Send("rektor-lindang", new ReportActionDone(id, Today, "Klart."));
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new ReportActionDone(id, Today, "Igen.")))).Key.ShouldBe("Improvement.Rule.ActionIsDone");
    }

    [Fact]
    public async Task It_is_not_done_tomorrow_or_before_it_was_decided()
    {
        var id = await DecideAsync("rektor-lindang");

        await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new ReportActionDone(id, Today.AddDays(1), "Klart.")));
        await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new ReportActionDone(id, Today.AddDays(-1), "Klart.")));
    }

    [Fact]
    public async Task A_due_date_that_no_calendar_reaches_is_refused() =>
        await Should.ThrowAsync<ValidationException>(() => world.Send("rektor-lindang", new DecideAction(
            null, world["lindang"], ActionOrigin.Decision, "Byt lås", ActionKind.Premises, world["rektor-lindang"], DateOnly.MaxValue, DateOnly.MaxValue)));

    [Fact]
    public async Task The_work_list_holds_what_is_to_be_done_in_one_question()
    {
        var late = await DecideAsync("larare-lindang");
        var judged = await DecideAsync("rektor-lindang");
        await world.Send("rektor-lindang", new ReportActionDone(judged, Today, "Klart."));
        await world.Send("rektor-lindang", new OpenCase(world["lindang"], "Otrygg plats vid hus C"));
        await world.Send("rektor-lindang", new PlanRound("Höstens rond", RoundKind.SafetyRound, Today.AddDays(7), [world["lindang"]], null, ["skyddsombud"]));

        var work = await WorkOfAsync("rektor-lindang");
        work.ShouldContain(w => w.Key == $"improvement/action/{late}" && w.ResponsibleId == world["larare-lindang"]);
        work.ShouldContain(w => w.Key == $"improvement/evaluate/{judged}" && w.Title == "Utvärdera: Byt lås");
        work.ShouldContain(w => w.Title == "Kartlägg: Otrygg plats vid hus C" && w.Detail == "Ärende · steg 1 av 5, Kartläggning");
        work.ShouldContain(w => w.Title == "Höstens rond" && w.UnitId == world["lindang"]);
        (await WorkOfAsync("larare-lindang")).Where(w => w.Key.StartsWith("improvement", StringComparison.Ordinal)).ShouldAllBe(w => w.ResponsibleId == world["larare-lindang"]);
        (await WorkOfAsync("rektor-bjork")).ShouldBeEmpty();
    }

    private async Task<List<WorkItem>> WorkOfAsync(string person)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        await scope.ServiceProvider.GetRequiredService<ICurrentUserSource>().BecomeAsync(user, world[person], "test", null, CancellationToken.None);
        using var reach = scope.ServiceProvider.GetRequiredService<UnitScope>().Open(user.ReachFor("work.read"));
        var work = new CollectWork(Today.AddDays(-30), Today.AddDays(200));
        await scope.ServiceProvider.GetRequiredService<IMediator>().Publish(work);

        return work.Items;
    }

    private Task<Guid> DecideAsync(string owner) => world.Send("rektor-lindang", new DecideAction(
        null, world["lindang"], ActionOrigin.Decision, "Byt lås", ActionKind.Premises, world[owner], Today.AddDays(14), Today.AddDays(60)));
}
