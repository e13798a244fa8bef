using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Incidents;

public sealed class AssessIncidentTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task The_assessment_stands_beside_what_was_reported()
    {
        var id = await world.Send("larare-lindang", A.Report(world, severity: IncidentSeverity.Minor));
        await world.Send("rektor-lindang", new AssessIncident(id, IncidentSeverity.Serious, "Läraren sökte vård."));

        var incident = await world.Send("rektor-lindang", new ShowIncident(id));
        (incident.ReportedSeverity, incident.IncidentSeverity, incident.State, incident.AssessedBy)
            .ShouldBe((IncidentSeverity.Minor, IncidentSeverity.Serious, IncidentState.Assessed, "Anna Bergström"));
    }

    [Fact]
    public async Task A_correction_keeps_what_it_said_before()
    {
        var id = await world.Send("larare-lindang", A.Report(world, description: "Det hände i matsalen."));
        var before = await world.Send("rektor-lindang", new ShowIncident(id));
        await world.Send("rektor-lindang", new CorrectIncident(
            id, IncidentCategory.Violence, new DateTimeOffset(before.OccurredAt), IncidentPlace.Canteen, "Det hände i kön till matsalen.", null, "Vittnen har berättat mer."));

        var after = await world.Send("rektor-lindang", new ShowIncident(id));
        (after.Category, after.Place, after.Description).ShouldBe((IncidentCategory.Violence, IncidentPlace.Canteen, "Det hände i kön till matsalen."));
        var kept = after.Corrections.ShouldHaveSingleItem();
        (kept.Before.Category, kept.Before.Description, kept.Reason, kept.By)
            .ShouldBe((IncidentCategory.Accident, "Det hände i matsalen.", "Vittnen har berättat mer.", "Anna Bergström"));
    }

    [Fact]
    public async Task A_correction_that_changes_nothing_is_refused()
    {
        var id = await world.Send("larare-lindang", A.Report(world));
        var now = await world.Send("rektor-lindang", new ShowIncident(id));

        await Should.ThrowAsync<RuleViolationException>(() => world.Send(
            "rektor-lindang", new CorrectIncident(id, now.Category, new DateTimeOffset(now.OccurredAt), now.Place, now.Description, now.ImmediateMeasures, "Fel.")));
    }

    [Fact]
    public async Task The_reporter_sees_the_steps_but_not_the_case()
    {
        var id = await world.Send("larare-lindang", A.Report(world));
        using var browser = await world.SignedIn("larare-lindang");
        var page = await browser.ReadAsync($"/incidents/{id}");

        page.ShouldContain("De fem stegen");
        page.ShouldNotContain("/improvement/cases/");
        (await world.Send("larare-lindang", new FindCaseOf(CaseOrigins.Incident, id)))!.CurrentStep.ShouldBe(1);
    }

    [Fact]
    public void The_law_is_shown_as_it_was_in_force_that_day()
    {
        DutyCatalogue.For(IncidentCategory.Unauthorised, IncidentSeverity.Minor, new DateOnly(2024, 11, 6)).ShouldBeEmpty();
        DutyCatalogue.For(IncidentCategory.Unauthorised, IncidentSeverity.Minor, new DateOnly(2026, 11, 4)).ShouldHaveSingleItem().Id.ShouldBe("unauthorised");
        DutyCatalogue.For(IncidentCategory.Accident, IncidentSeverity.Serious, new DateOnly(2024, 11, 6)).ShouldHaveSingleItem().Id.ShouldBe("work-environment");
        DutyCatalogue.All.ShouldAllBe(d => d.Sv.Text.Length > 0 && d.En.Text.Length > 0 && d.Reference.Length > 0);
    }
}
