using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Outbox;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Organization;

public sealed partial class PeopleTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task The_list_is_paged_without_losing_or_repeating_anyone()
    {
        var seen = new List<Guid>();

        for (var page = await world.Send("admin", new ListPeople(null, null, 7)); ; page = await world.Send("admin", new ListPeople(null, page.Next, 7)))
        {
            seen.AddRange(page.Items.Select(p => p.Id));

            if (page.Next is null)
            {
                break;
            }
        }

        seen.Count.ShouldBeGreaterThanOrEqualTo(32);
        seen.Distinct().Count().ShouldBe(seen.Count);
    }

    [Theory]
    [InlineData("åsa b", "Åsa Berglind")]
    [InlineData("BERGSTRÖM", "Anna Bergström")]
    [InlineData("johan.ek@", "Johan Ek")]
    public async Task A_search_knows_swedish_letters_and_addresses(string search, string name) =>
        (await world.Send("admin", new ListPeople(search, null))).Items.Select(p => p.Name).ShouldBe([name]);

    [Fact]
    public async Task An_invited_person_chooses_a_password_with_the_mailed_link_once()
    {
        var id = await world.Send("admin", new InvitePerson("Ylva Storm", "Rektor", "ylva.storm@ekbacka.example"));
        var link = await LinkToAsync(world, id);
        using var browser = world.Visitor();

        (await browser.ReadAsync(link)).ShouldContain("Välj lösenord");
        var answer = await browser.FillInAsync(link, Passwords("ett helt nytt ord"));
        answer.Headers.Location!.ToString().ShouldBe("/account/signin");
        (await world.Send(null, new SignIn("ylva.storm@ekbacka.example", "ett helt nytt ord"))).PersonId.ShouldBe(id);

        (await browser.ReadAsync(link)).ShouldContain("Länken gäller inte längre");
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send(null, new SetPassword(link.Split('/')[^1], "ett annat nytt ord", "ett annat nytt ord")))).Key.ShouldBe("Organization.Rule.LinkIsSpent");
    }

    [Fact]
    public async Task A_link_works_for_seven_days()
    {
        await using var own = await OwnWorld.BeginAsync();
        var id = await own.Send("admin", new InvitePerson("Bo Sen", "Lärare", "bo.sen@ekbacka.example"));
        var secret = (await LinkToAsync(own, id)).Split('/')[^1];

        own.Pass(TimeSpan.FromDays(7));

        (await own.Send(null, new FindPasswordLink(secret))).ShouldBeFalse();
    }

    [Fact]
    public async Task Asking_for_a_link_tells_nothing_and_sends_one_at_most_every_quarter_of_an_hour()
    {
        await world.Send(null, new AskForPasswordLink("Mikael.Brodin@ekbacka.example"));
        await world.Send(null, new AskForPasswordLink("mikael.brodin@ekbacka.example"));
        await world.Send(null, new AskForPasswordLink("nobody@ekbacka.example"));

        (await world.Look(db => db.Set<OutboxMail>().CountAsync(m => m.PersonId == world["rektor-central"]))).ShouldBe(1);
        (await world.Look(db => db.Set<OutboxMail>().AnyAsync(m => m.ToAddress.StartsWith("nobody")))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var held = (await world.Send("admin", new ShowPerson(world["admin"]))).Roles.Single();

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("admin", new EndRole(world["admin"], held.Id, world.Clock.Today())))).Key.ShouldBe("Organization.Rule.LastAdministrator");
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("admin", new CloseAccount(world["admin"])))).Key.ShouldBe("Organization.Rule.NotOwnAccount");
    }

    [Fact]
    public async Task A_closed_person_keeps_a_name_but_gets_no_role_and_no_mail()
    {
        await world.Send("admin", new CloseAccount(world["larare-asen"]));

        (await world.Send("skolchef", new NamesOf([world["larare-asen"]])))[world["larare-asen"]].Name.ShouldBe("Linnea Borg");
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("admin", new GiveRole(world["larare-asen"], Role.Staff, world["asen"], world.Clock.Today(), null)))).Key.ShouldBe("Organization.Rule.AccountAlreadyClosed");
        (await world.Send(null, new ListRecipients([world["larare-asen"]]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_persons_role_cannot_be_ended_through_a_third()
    {
        var held = (await world.Send("admin", new ShowPerson(world["skolchef"]))).Roles.Single();

        await Should.ThrowAsync<NotFoundException>(() => world.Send("admin", new EndRole(world["sakerhet"], held.Id, world.Clock.Today())));
    }

    [Fact]
    public async Task The_page_of_a_person_says_in_plain_words_what_the_person_may_do()
    {
        using var browser = await world.SignedIn("admin");

        var page = await browser.ReadAsync($"/organization/people/{world["sekreterare"]}");

        page.ShouldContain("Nämndsekreterare");
        page.ShouldContain("anteckna nämndens beslut");
        page.ShouldNotContain("board.decide");
    }

    [Fact]
    public async Task A_role_is_given_in_the_browser_and_bad_dates_are_explained_with_what_was_typed_kept()
    {
        using var browser = await world.SignedIn("admin");
        var address = $"/organization/people/{world["larare-sjobo"]}/role";
        Dictionary<string, string> Fields(string to) => new(StringComparer.Ordinal)
        {
            ["Input.Role"] = "Principal", ["Input.BranchId"] = world["sjobo"].ToString(), ["Input.From"] = "2024-09-10", ["Input.To"] = to,
        };

        var wrong = await browser.FillInAsync(address, Fields("2024-09-01"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("value=\"2024-09-01\"");
        (await browser.FillInAsync(address, Fields("inte ett datum"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.FillInAsync(address, Fields(""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await world.Look(db => db.Set<RoleAssignment>().CountAsync(a => a.PersonId == world["larare-sjobo"] && a.Role == Role.Principal))).ShouldBe(1);
    }

    private static Dictionary<string, string> Passwords(string password) => new(StringComparer.Ordinal) { ["Input.NewPassword"] = password, ["Input.Repeated"] = password };

    private static async Task<string> LinkToAsync(World world, Guid personId)
    {
        var mail = await world.Look(db => db.Set<OutboxMail>().SingleAsync(m => m.PersonId == personId));

        return new Uri(Address().Match(mail.Body).Value).AbsolutePath;
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
