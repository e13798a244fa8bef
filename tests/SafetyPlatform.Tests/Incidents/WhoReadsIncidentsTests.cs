using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Incidents;

public sealed class WhoReadsIncidentsTests(World world) : IClassFixture<World>
{
    private const string Canary = "kanariefågel-lindang";

    [Fact]
    public async Task Staff_see_their_own_reports_and_no_others()
    {
        var own = await world.Send("larare-lindang", A.Report(world));
        var others = await world.Send("rektor-lindang", A.Report(world));

        var listed = await world.Send("larare-lindang", new ListIncidents(IncidentChoice.All));
        listed.Items.ShouldContain(i => i.Id == own);
        listed.Items.ShouldNotContain(i => i.Id == others);
        (await world.Send("larare-lindang", new ShowIncident(own))).CanHandle.ShouldBeFalse();
        await Should.ThrowAsync<NotFoundException>(() => world.Send("larare-lindang", new ShowIncident(others)));
    }

    [Fact]
    public async Task What_a_stranger_asks_for_looks_like_what_does_not_exist()
    {
        var id = await world.Send("larare-lindang", A.Report(world, description: Canary));

        foreach (var stranger in new[] { "rektor-bjork", "larare-bjork", "rektor-sjobo" })
        {
            using var browser = await world.SignedIn(stranger);
            (await browser.GetAsync($"/incidents/{id}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, stranger);
            (await browser.GetAsync($"/incidents/{Guid.CreateVersion7()}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, stranger);
            (await browser.ReadAsync("/incidents?show=all")).ShouldNotContain("LIN-2024", Case.Sensitive, stranger);
        }
    }

    [Fact]
    public async Task Those_over_the_unit_read_the_whole_incident()
    {
        var id = await world.Send("larare-lindang", A.Report(world, description: Canary));

        foreach (var reader in new[] { "rektor-lindang", "verksamhetschef", "skolchef", "sakerhet" })
        {
            using var browser = await world.SignedIn(reader);
            (await browser.ReadAsync($"/incidents/{id}")).ShouldContain(Canary, Case.Sensitive, reader);
        }
    }

    [Theory]
    [InlineData("ledamot")]
    [InlineData("sekreterare")]
    [InlineData("revisor")]
    [InlineData("admin")]
    public Task Those_without_a_part_in_it_are_refused(string person) =>
        Should.ThrowAsync<AccessDeniedException>(() => world.Send(person, new ListIncidents()));

    [Fact]
    public async Task Only_those_who_lead_the_unit_assess_and_correct()
    {
        var id = await world.Send("larare-lindang", A.Report(world));

        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("larare-lindang", new AssessIncident(id, IncidentSeverity.Minor, "Nej.")));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("forvaltningschef", new AssessIncident(id, IncidentSeverity.Minor, "Nej.")));
        await Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-bjork", new AssessIncident(id, IncidentSeverity.Minor, "Nej.")));
        using var browser = await world.SignedIn("larare-lindang");
        (await browser.GetAsync($"/incidents/{id}/correct", TestContext.Current.CancellationToken)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_list_is_paged_without_gaps_or_repeats()
    {
        await using var own = await OwnWorld.BeginAsync();
        var ids = new List<Guid>();

        for (var i = 0; i < 7; i++)
        {
            ids.Add(await own.Send("larare-vux", A.Report(own, "vux")));
            own.Pass(TimeSpan.FromSeconds(1));
        }

        var seen = new List<Guid>();
        Guid? after = null;

        do
        {
            var page = await own.Send("rektor-vux", new ListIncidents(IncidentChoice.All, After: after, Count: 3));
            seen.AddRange(page.Items.Select(i => i.Id));
            after = page.Next is null ? null : Guid.Parse(page.Next);
        }
        while (after is not null);

        seen.ShouldBe(ids.AsEnumerable().Reverse());
    }

    [Fact]
    public async Task The_counts_of_the_choices_agree_with_their_lists()
    {
        await world.Send("larare-central", A.Report(world, "central", severity: IncidentSeverity.Serious));
        await world.Send("rektor-central", A.Report(world, "central"));
        var within = new ListIncidents(Count: 100);
        var totals = await world.Send("rektor-central", new CountIncidents(within));

        foreach (var (choice, count) in new[] { (IncidentChoice.Open, totals.Open), (IncidentChoice.Serious, totals.Serious), (IncidentChoice.Mine, totals.Mine), (IncidentChoice.Closed, totals.Closed), (IncidentChoice.All, totals.All) })
        {
            (await world.Send("rektor-central", within with { Choice = choice })).Items.Count.ShouldBe(count, choice.ToString());
        }
    }

    [Fact]
    public async Task Outside_a_message_no_incident_can_be_read()
    {
        await world.Send("larare-lindang", A.Report(world));
        await using var scope = world.Services.CreateAsyncScope();

        (await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<Incident>().CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }
}
