using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Tests.Incidents;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Improvement;

public sealed class CaseFlowTests(World world) : IClassFixture<World>
{
    private static readonly DateOnly Today = new(2024, 9, 2);

    [Fact]
    public async Task An_incident_is_closed_when_its_case_has_gone_through_all_five_steps()
    {
        var (incident, caseId) = await ReportAsync();
        await world.Send("rektor-lindang", new TakeStep(caseId, CaseStep.Mapping, "Två elever var med."));
        await world.Send("rektor-lindang", new TakeStep(caseId, CaseStep.Analysis, "Det var halt."));
        var action = await DecideAsync(caseId);
        await world.Send("rektor-lindang", new TakeStep(caseId, CaseStep.Action, "Sanda tidigare."));
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new TakeStep(caseId, CaseStep.Evaluation, "Klart.")))).Key.ShouldBe("Improvement.Rule.EvaluateActionsFirst");
        await world.Send("larare-lindang", new ReportActionDone(action, Today, "Vaktmästaren sandar klockan sex."));
        await world.Send("rektor-lindang", new EvaluateAction(action, ActionEffect.Yes, "Inga nya fall."));
        await world.Send("rektor-lindang", new TakeStep(caseId, CaseStep.Evaluation, "Åtgärden hade effekt."));
        await world.Send("rektor-lindang", new ConcludeCase(caseId, CaseResult.RoutineChanged, "Rutinen är ändrad.", "Riktlinjer för förebyggande arbete"));

        (await world.Send("rektor-lindang", new ShowIncident(incident))).State.ShouldBe(IncidentState.Closed);
        var progress = await world.Send("larare-lindang", new FindCaseOf(CaseOrigins.Incident, incident));
        progress!.CurrentStep.ShouldBeNull();
        progress.Steps.ShouldAllBe(s => s.DoneOn == Today);
        (progress.Actions, progress.ActionsDone).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_small_case_is_gone_through_in_one_sitting()
    {
        var (incident, caseId) = await ReportAsync();
        await world.Send("rektor-lindang", Walk(caseId));

        var found = await world.Send("rektor-lindang", new ShowCase(caseId));
        found.Steps.Count.ShouldBe(5);
        found.Actions.ShouldHaveSingleItem().State.ShouldBe(ActionState.Evaluated);
        (await world.Send("rektor-lindang", new ShowIncident(incident))).State.ShouldBe(IncidentState.Closed);
    }

    [Fact]
    public async Task A_serious_case_takes_one_step_at_a_time()
    {
        var (_, caseId) = await ReportAsync(IncidentSeverity.Serious);

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", Walk(caseId)))).Key.ShouldBe("Improvement.Rule.TooSerious");
    }

    [Fact]
    public async Task A_case_is_not_for_staff_or_strangers()
    {
        var (_, caseId) = await ReportAsync();

        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("larare-lindang", new ShowCase(caseId)));
        await Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-bjork", new ShowCase(caseId)));
        await Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-bjork", new TakeStep(caseId, CaseStep.Mapping, "Nej.")));
    }

    [Fact]
    public async Task The_page_of_a_case_takes_a_step_without_script()
    {
        var (_, caseId) = await ReportAsync();
        using var browser = await world.SignedIn("rektor-lindang");
        var answer = await browser.FillInAsync($"/improvement/cases/{caseId}", new() { ["Input.StepText"] = "Vi har talat med alla." });

        ((int)answer.StatusCode).ShouldBe(302);
        (await browser.ReadAsync($"/improvement/cases/{caseId}")).ShouldContain("Steg 2 av 5: Analys.");
    }

    [Fact]
    public async Task Cases_are_paged_without_gaps_or_repeats()
    {
        for (var i = 0; i < 5; i++)
        {
            await world.Send("rektor-sjobo", new OpenCase(world["sjobo"], $"Ärende {i}"));
        }

        var seen = new List<Guid>();
        Guid? after = null;

        do
        {
            var page = await world.Send("rektor-sjobo", new ListCases(After: after, Count: 2));
            seen.AddRange(page.Items.Select(c => c.Id));
            after = page.Next is null ? null : Guid.Parse(page.Next);
        }
        while (after is not null);

        seen.Count.ShouldBe(5);
        seen.ShouldBeUnique();
    }

    private static WalkThroughCase Walk(Guid caseId) => new(
        caseId, "Samtal med eleverna.", "Trångt i kön.", "Delade upp kön", ActionKind.Routine, Guid.CreateVersion7(), ActionEffect.Yes, null,
        "Lugnare kö.", CaseResult.RoutineChanged, "Matschemat är ändrat.");

    private async Task<(Guid Incident, Guid Case)> ReportAsync(IncidentSeverity severity = IncidentSeverity.Minor)
    {
        var incident = await world.Send("larare-lindang", A.Report(world, severity: severity));

        return (incident, (await world.Send("rektor-lindang", new FindCaseOf(CaseOrigins.Incident, incident)))!.CaseId);
    }

    private Task<Guid> DecideAsync(Guid caseId) => world.Send("rektor-lindang", new DecideAction(
        caseId, Guid.Empty, ActionOrigin.Case, "Sanda före skolans start", ActionKind.Premises, world["larare-lindang"], Today.AddDays(14), Today.AddDays(60)));
}
