using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Tests.Incidents;
using SafetyPlatform.Tests.Worlds;
using SafetyPlatform.Training.Domain;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

public sealed class HistoryTests
{
    [Fact]
    public async Task A_record_is_shown_as_it_was_and_what_has_changed_since_is_listed()
    {
        await using var world = await OwnWorld.BeginAsync();
        var unit = await world.Send("admin", world.Unit(1) with { Name = "Gamla skolan" });
        var before = world.Clock.GetUtcNow().UtcDateTime;
        world.Pass(TimeSpan.FromDays(40));
        await world.Send("admin", new ChangeUnit(unit, "Nya skolan", 100, 10));

        var shown = await world.Send("skolchef", new ShowRecord(unit, before));

        shown.Rows.ShouldHaveSingleItem().Fields.Single(f => f.Name == "Name").Value.ShouldBe("Gamla skolan");
        var change = shown.Since.Single(c => c.Field == "Name");
        (change.Then, change.Now, change.By!.Type, change.By.ActorName).ShouldBe(("Gamla skolan", "Nya skolan", nameof(ChangeUnit), "Erik Holm"));
        shown.Moments.Select(m => m.Type).ShouldBe([nameof(ChangeUnit), nameof(AddUnit)]);
        (await world.Send("skolchef", new ShowRecord(unit, before.AddTicks(-10)))).Rows.ShouldBeEmpty();
        (await world.Send("skolchef", new ShowRecord(unit))).Rows[0].Fields.Single(f => f.Name == "Name").Value.ShouldBe("Nya skolan");
    }

    [Fact]
    public async Task What_was_written_past_the_product_is_told()
    {
        await using var world = await OwnWorld.BeginAsync();
        var unit = await world.Send("admin", world.Unit(1));
        (await world.Send("skolchef", new ShowRecord(unit))).Differs.ShouldBeEmpty();

        await world.TamperAsync("UPDATE organization_units SET name = 'Tyst ändrad' WHERE id = @id", ("@id", unit));

        var differs = (await world.Send("skolchef", new ShowRecord(unit))).Differs!.ShouldHaveSingleItem();
        (differs.Name, differs.Value).ShouldBe(("Name", "Tyst ändrad"));
    }

    [Fact]
    public async Task An_erased_record_has_fields_without_texts_and_nothing_is_guessed()
    {
        await using var world = await OwnWorld.BeginAsync();
        var unit = await world.Send("admin", world.Unit(1));
        await world.Send("skolchef", new EraseFromTrail(unit, ErasureGround.Disposal, "BU 2026/9"));

        var shown = await world.Send("skolchef", new ShowRecord(unit));

        shown.Rows.ShouldHaveSingleItem().Fields.ShouldAllBe(f => !f.IsKnown && f.Value == null);
        shown.Subject.ShouldBeNull();
        shown.Differs.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_history_is_told_whole_or_not_at_all()
    {
        await using var world = await OwnWorld.BeginAsync();
        var school = world["lindang"];
        await world.Send("admin", new ChangeUnit(school, "Lindängsskolan", 300, 40));
        await world.TamperAsync("UPDATE audit_entries SET unit_id = @none WHERE type = 'AddUnit'", ("@none", Guid.Empty));

        var whole = await world.Send("skolchef", new ShowRecord(school));
        var part = await world.Send("rektor-lindang", new ShowRecord(school));

        (whole.OutOfReach, whole.Rows.Count, whole.Moments.Count).ShouldBe((0, 1, 2));
        (part.OutOfReach, part.Rows.Count, part.Moments.Count).ShouldBe((1, 0, 0));
        await Should.ThrowAsync<NotFoundException>(() => world.Send("skolchef", new ShowRecord(Guid.CreateVersion7())));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("larare-asen", new ShowRecord(school)));
    }

    [Fact]
    public async Task An_act_on_one_record_that_changes_another_is_found_from_both_and_cannot_be_hidden_from_one()
    {
        await using var world = await OwnWorld.BeginAsync();
        var incident = await world.Send("larare-asen", A.Report(world, "asen"));
        var opened = await world.Look(db => db.Set<SafetyPlatform.Improvement.Domain.Case>().Select(c => c.Id).SingleAsync());
        await world.SealAsync();

        foreach (var record in new[] { incident, opened })
        {
            (await world.Send("skolchef", new ListEntries(RecordId: record))).Items.ShouldHaveSingleItem().Type.ShouldBe(nameof(ReportIncident));
            (await world.Send("skolchef", new ShowRecord(record))).Rows.ShouldHaveSingleItem().Id.ShouldBe(record.ToString());
        }

        (await world.Send(null, new VerifyTrail())).Fault.ShouldBeNull();
        await world.TamperAsync("DELETE FROM audit_touches WHERE record_id = @id", ("@id", opened));
        (await world.Send(null, new VerifyTrail())).Fault!.Kind.ShouldBe(TrailFaultKind.ColumnsDiffer);
    }
}

/// <summary>Over the years of the demo: the tables say what the trail says, to the last field.</summary>
public sealed class HistoryOfDemoTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    [Fact]
    public Task Every_plan_is_what_its_history_says() => AllAgreeAsync<GoverningDocument>(d => d.Id);

    [Fact]
    public Task Every_case_is_what_its_history_says() => AllAgreeAsync<SafetyPlatform.Improvement.Domain.Case>(c => c.Id);

    [Fact]
    public Task Every_action_is_what_its_history_says() => AllAgreeAsync<ImprovementAction>(a => a.Id);

    [Fact]
    public Task Every_round_is_what_its_history_says() => AllAgreeAsync<Round>(r => r.Id);

    [Fact]
    public Task Every_incident_is_what_its_history_says() => AllAgreeAsync<Incident>(i => i.Id);

    [Fact]
    public Task Every_report_is_what_its_history_says() => AllAgreeAsync<YearlyReport>(r => r.Id);

    [Fact]
    public Task Every_promise_is_what_its_history_says() => AllAgreeAsync<Promise>(p => p.Id);

    [Fact]
    public Task Every_occasion_is_what_its_history_says() => AllAgreeAsync<Occasion>(o => o.Id);

    [Fact]
    public Task Every_search_plan_is_what_its_history_says() => AllAgreeAsync<Rotation>(r => r.Id);

    [Fact]
    public Task Every_unit_is_what_its_history_says() => AllAgreeAsync<OrganizationUnit>(u => u.Id);

    [Fact]
    public async Task The_page_of_a_plan_leads_to_its_history_for_who_may_read_it_and_the_history_answers()
    {
        var plan = await world.Look(db => db.Set<GoverningDocument>().OrderBy(d => d.Id).Select(d => d.Id).FirstAsync());
        using var head = await world.SignedIn("skolchef");
        using var teacher = await world.SignedIn("larare-lindang");

        (await head.GetStringAsync($"/plans/{plan}")).ShouldContain($"<a href=\"/audit/records/{plan}\"><svg");
        (await teacher.GetStringAsync($"/plans/{plan}")).ShouldNotContain("/audit/records/");
        (await head.GetStringAsync($"/audit/records/{plan}?Day=2025-01-01")).ShouldContain("id=\"since\"");
    }

    [Fact]
    public async Task Every_table_and_every_field_that_the_trail_tells_of_has_a_name_for_people()
    {
        var texts = world.Services.GetRequiredService<TextCatalogue>().All;
        var types = await world.Look(db => Task.FromResult(db.Model.GetEntityTypes().Select(TrailPlan.Of).Where(plan => !plan.IsLeftOut).ToList()));

        types.Select(plan => $"Audit.Row.{plan.Kind}").Concat(types.SelectMany(plan => plan.Fields).Select(field => $"Field.{field.Path[^1]}"))
            .Where(key => !texts.ContainsKey(key)).ShouldBeEmpty();
    }

    private async Task AllAgreeAsync<T>(System.Linq.Expressions.Expression<Func<T, Guid>> id)
        where T : class
    {
        var ids = await world.Look(db => db.Set<T>().Select(id).ToListAsync());
        ids.ShouldNotBeEmpty();

        foreach (var record in ids)
        {
            var shown = await world.Send(null, new ShowRecord(record));
            shown.Rows.ShouldNotBeEmpty();
            shown.Differs.ShouldNotBeNull().ShouldBeEmpty();
        }
    }
}
