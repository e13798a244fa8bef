using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

public sealed class EntryTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_command_leaves_one_entry_that_tells_who_did_what()
    {
        var entry = (await world.EntriesOfAsync(() => world.Send("admin", world.Unit(1)))).ShouldHaveSingleItem();

        entry.Type.ShouldBe(nameof(AddUnit));
        entry.ActorId.ShouldBe(world["admin"]);
        entry.Seq.ShouldBeNull();
        entry.Told().GetProperty("actor").GetProperty("role").GetString().ShouldBe("Administrator");
        entry.Told().GetProperty("permission").GetString().ShouldBe("units.manage");
        entry.Told().GetProperty("changes").EnumerateArray().ShouldHaveSingleItem().GetProperty("kind").GetString().ShouldBe("organization_units");
    }

    [Fact]
    public async Task What_was_changed_stands_field_by_field_beside_the_entry_and_not_in_it()
    {
        var entry = (await world.EntriesOfAsync(() => world.Send("admin", world.Unit(2) with { Name = "Hemliga skolan" }))).Single();
        var row = EntryReading.Rows(entry.Content, await world.TextsOfAsync(entry)).ShouldHaveSingleItem();

        row.Operation.ShouldBe("added");
        row.Fields.Single(f => f.Name == "Name").After.ShouldBe("Hemliga skolan");
        Encoding.UTF8.GetString(entry.Content).ShouldNotContain("Hemliga");
    }

    [Fact]
    public async Task The_name_of_a_person_is_not_in_the_entry()
    {
        var entry = (await world.EntriesOfAsync(() => world.Send("admin", world.Unit(3)))).Single();

        Encoding.UTF8.GetString(entry.Content).ShouldNotContain("Holm");
        EntryReading.ActorName(await world.TextsOfAsync(entry)).ShouldBe("Erik Holm");
    }

    [Fact]
    public async Task A_password_never_comes_to_the_trail_in_any_form()
    {
        var entry = (await world.EntriesOfAsync(() => world.Send("admin", new AddPerson("Karl Ny", "Lärare", "karl.ny@ekbacka.example", "ett-mycket-langt-ord")))).Single();
        var texts = Encoding.UTF8.GetString((await world.TextsOfAsync(entry))!);
        var hash = await world.Look(db => db.Set<Person>().Where(p => p.Email == "karl.ny@ekbacka.example").Select(p => p.PasswordHash).SingleAsync());

        EntryReading.Rows(entry.Content, await world.TextsOfAsync(entry)).SelectMany(r => r.Fields).Single(f => f.Name == "PasswordHash").IsKnown.ShouldBeFalse();
        texts.ShouldNotContain(hash!);
        texts.ShouldNotContain("ett-mycket-langt-ord");
    }

    [Fact]
    public async Task What_is_rolled_back_leaves_nothing()
    {
        await world.Send("admin", world.Unit(4));

        (await world.EntriesOfAsync(() => Should.ThrowAsync<RuleViolationException>(() => world.Send("admin", world.Unit(4) with { Name = "Annan" })))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_retry_with_the_same_key_leaves_no_second_entry()
    {
        await world.Send("admin", world.Unit(5), requestKey: "retry");

        (await world.EntriesOfAsync(() => world.Send("admin", world.Unit(5), requestKey: "retry"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_denial_is_an_entry_also_when_the_caller_has_hung_up()
    {
        var hungUp = new CancellationToken(canceled: true);

        var entry = (await world.EntriesOfAsync(() => Should.ThrowAsync<AccessDeniedException>(() => world.Send("skolchef", new SealNow(), cancellationToken: hungUp)))).ShouldHaveSingleItem();

        entry.Type.ShouldBe("Denied");
    }

    [Fact]
    public async Task A_denial_is_an_entry_with_the_name_of_who_was_denied()
    {
        var entry = (await world.EntriesOfAsync(() => Should.ThrowAsync<AccessDeniedException>(() => world.Send("rektor-lindang", world.Unit(6))))).ShouldHaveSingleItem();

        entry.Type.ShouldBe("Denied");
        entry.ActorId.ShouldBe(world["rektor-lindang"]);
        entry.Told().GetProperty("facts").GetProperty("what").GetString().ShouldBe(nameof(AddUnit));
    }

    [Fact]
    public async Task Asking_for_another_units_things_is_an_entry_too()
    {
        var entry = (await world.EntriesOfAsync(() => Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-lindang", new ListPeopleAt(world["central"]))))).ShouldHaveSingleItem();

        entry.Type.ShouldBe("Denied");
        entry.UnitId.ShouldBe(world["central"]);
    }

    [Fact]
    public async Task An_act_that_changes_no_row_is_one_entry()
    {
        var entry = (await world.EntriesOfAsync(() => world.Send(null, new RecordAct("Printed", world["lindang"], Subject: "Krisplan")))).ShouldHaveSingleItem();

        (entry.Type, entry.UnitId, entry.Subject, entry.ActorJob).ShouldBe(("Printed", world["lindang"], "Krisplan", "test"));
    }

    [Fact]
    public async Task A_change_outside_a_command_is_refused()
    {
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        db.Add(new OrganizationUnit { Id = Guid.CreateVersion7(), Kind = UnitKind.SchoolUnit, Name = "Smygskolan", Code = "SMY", OpenedOn = new DateOnly(2024, 1, 1) });

        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public void Who_may_read_what_was_changed_in_the_product_may_read_it_here_and_nobody_else()
    {
        var principal = new CurrentUser();
        principal.BecomePerson(world["rektor-lindang"], "", "", [new Assignment(Role.Principal, world["lindang"], WholeOrganization: false, [world["lindang"]])], []);
        var auditor = new CurrentUser();
        auditor.BecomePerson(world["revisor"], "", "", [new Assignment(Role.Auditor, world["kommun"], WholeOrganization: true, [])], []);

        principal.MayReadTexts("incidents.handle", world["lindang"]).ShouldBeTrue();
        principal.MayReadTexts("incidents.handle", world["central"]).ShouldBeFalse();
        principal.MayReadTexts("incidents.handle", Guid.Empty).ShouldBeFalse();
        auditor.MayReadTexts("incidents.handle", world["lindang"]).ShouldBeFalse();
        auditor.MayReadTexts(null, world["lindang"]).ShouldBeFalse();
    }
}

public sealed class FailClosedTests
{
    [Fact]
    public async Task When_the_entry_cannot_be_written_the_change_does_not_happen()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.TamperAsync("ALTER TABLE audit_entries RENAME TO audit_gone");

        await Should.ThrowAsync<TrailUnavailableException>(() => world.Send("admin", world.Unit(1)));

        (await world.Look(db => db.Set<OrganizationUnit>().AnyAsync(u => u.Name == "Skola 1"))).ShouldBeFalse();
    }

    [Fact]
    public async Task When_the_texts_cannot_be_kept_the_change_does_not_happen_either()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.TamperAsync("ALTER TABLE audit_disclosures RENAME TO audit_gone");

        await Should.ThrowAsync<TrailUnavailableException>(() => world.Send("admin", world.Unit(1)));
    }

    [Fact]
    public async Task The_person_is_told_that_nothing_was_saved()
    {
        await using var world = await OwnWorld.BeginAsync();
        using var browser = await world.SignedIn("skolchef");
        var page = await browser.GetAsync(new Uri("/audit", UriKind.Relative));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        await world.TamperAsync("ALTER TABLE audit_disclosures RENAME TO audit_gone");

        var answer = await browser.FillInAsync("/audit", [], "/audit?handler=Check");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }
}
