using System.Net;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Incidents;

public sealed class ReportIncidentTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_report_gets_its_units_next_number_of_the_year()
    {
        var first = await NumberOf(await world.Send("larare-bjork", A.Report(world, "bjork")));
        var second = await NumberOf(await world.Send("rektor-bjork", A.Report(world, "bjork")));
        var elsewhere = await NumberOf(await world.Send("larare-asen", A.Report(world, "asen")));

        (first, second, elsewhere).ShouldBe(("BJO-2024-001", "BJO-2024-002", "ASE-2024-001"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_incident()
    {
        var report = A.Report(world, "kvarn", at: world.Clock.GetUtcNow());
        var first = await world.Send("larare-kvarn", report, "form-1");
        var again = await world.Send("larare-kvarn", report, "form-1");

        again.ShouldBe(first);
        (await world.Look(db => db.Set<Incident>().CountAsync(i => i.UnitId == world["kvarn"]))).ShouldBe(1);
    }

    [Fact]
    public async Task A_report_without_a_name_keeps_no_reporter()
    {
        var id = await world.Send("larare-lindang", A.Report(world, withoutName: true));

        (await world.Look(db => db.Set<Incident>().Where(i => i.Id == id).Select(i => i.ReporterId).SingleAsync())).ShouldBeNull();
    }

    [Fact]
    public Task Nobody_reports_for_a_unit_that_is_not_theirs() =>
        Should.ThrowAsync<NotFoundException>(() => world.Send("larare-lindang", A.Report(world, "sjobo")));

    [Fact]
    public Task A_branch_is_no_place_for_an_incident() =>
        Should.ThrowAsync<RuleViolationException>(() => world.Send("skolchef", A.Report(world, "norra")));

    [Theory]
    [InlineData(1)]
    [InlineData(-24 * 366 * 11)]
    public Task A_time_that_has_not_been_or_is_long_ago_is_refused(int hours) =>
        Should.ThrowAsync<ValidationException>(() => world.Send("larare-lindang", A.Report(world, at: world.Clock.GetUtcNow().AddHours(hours))));

    [Fact]
    public async Task The_day_is_the_swedish_day_and_the_assessment_is_due_two_weekdays_later()
    {
        // Half past eleven in the evening in Sweden is the next day in no zone but this one.
        var id = await world.Send("larare-lindang", A.Report(world, at: new DateTimeOffset(2024, 8, 31, 22, 30, 0, TimeSpan.Zero)));

        var incident = await world.Look(db => db.Set<Incident>().SingleAsync(i => i.Id == id));
        incident.OccurredOn.ShouldBe(new DateOnly(2024, 9, 1));
        incident.AssessBy.ShouldBe(new DateOnly(2024, 9, 4));
    }

    [Fact]
    public async Task The_form_says_what_is_missing_and_keeps_what_was_typed()
    {
        using var browser = await world.SignedIn("larare-lindang");
        var answer = await browser.FillInAsync("/incidents/report", new() { ["Input.Description"] = "En tråd i mattan <b>var</b> lös.", ["Input.OccurredAt"] = "2024-09-02T09:00" });

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        html.ShouldContain("Välj vad som har hänt.");
        html.ShouldContain("Välj hur allvarligt det är.");
        html.ShouldContain("Välj var det hände.");
        html.ShouldContain("En tråd i mattan <b>var</b> lös.");
    }

    [Fact]
    public async Task The_receipt_gives_the_number_and_advice_for_what_happened()
    {
        using var browser = await world.SignedIn("larare-lindang");
        var answer = await browser.FillInAsync("/incidents/report", new()
        {
            ["Input.Category"] = "Threat",
            ["Input.IncidentSeverity"] = "Minor",
            ["Input.OccurredAt"] = "2024-09-02T09:00",
            ["Input.Place"] = "Corridor",
            ["Input.Description"] = "En elev blev hotad vid skåpen.",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var receipt = await browser.ReadAsync(answer.Headers.Location!.ToString());
        receipt.ShouldContain("LIN-2024-");
        receipt.ShouldContain("Ta hotet på allvar.");
        receipt.ShouldNotContain("vid skåpen");
    }

    [Fact]
    public async Task A_serious_report_tells_the_reporter_to_call()
    {
        var id = await world.Send("larare-lindang", A.Report(world, severity: IncidentSeverity.Serious));
        using var browser = await world.SignedIn("larare-lindang");

        (await browser.ReadAsync($"/incidents/{id}/receipt")).ShouldContain("kontakta rektor direkt också");
    }

    private Task<string> NumberOf(Guid id) => world.Look(db => db.Set<Incident>().Where(i => i.Id == id).Select(i => i.Number).SingleAsync());
}
