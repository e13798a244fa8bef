using System.Net;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Organization;

public sealed class SessionTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_new_password_ends_every_session_but_the_one_it_was_changed_in()
    {
        using var here = await world.SignedIn("verksamhetschef");
        using var elsewhere = await world.SignedIn("verksamhetschef");

        var answer = await here.FillInAsync("/account/security/password", Fields(("CurrentPassword", OrganizationModule.DemoPassword), ("NewPassword", "fyra nya ord nu"), ("Repeated", "fyra nya ord nu")));

        answer.Headers.Location!.ToString().ShouldBe("/account/security");
        (await elsewhere.GetAsync("/account/security")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await world.Send(null, new SignIn("karin.falk@ekbacka.example", "fyra nya ord nu"))).PersonId.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("wrong", "fyra nya ord nu", "fyra nya ord nu", "Lösenordet stämmer inte")]
    [InlineData(OrganizationModuleText.Demo, "kort", "kort", "12")]
    [InlineData(OrganizationModuleText.Demo, "aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "varav minst fem olika")]
    [InlineData(OrganizationModuleText.Demo, "fyra nya ord nu", "fyra andra ord", "De två lösenorden är inte lika")]
    public async Task A_password_that_will_not_do_is_explained_at_its_field(string current, string chosen, string repeated, string says)
    {
        using var browser = await world.SignedIn("sakerhet");

        var answer = await browser.FillInAsync("/account/security/password", Fields(("CurrentPassword", current), ("NewPassword", chosen), ("Repeated", repeated)));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(says);
    }

    [Fact]
    public async Task An_ended_role_works_on_the_next_request()
    {
        var today = world.Clock.Today();
        var role = await world.Send("admin", new GiveRole(world["larare-bjork"], Role.Administrator, world["kommun"], today.AddDays(-10), null));
        using var browser = await world.SignedIn("larare-bjork");
        (await browser.GetAsync("/organization/people")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await world.Send("admin", new EndRole(world["larare-bjork"], role, today.AddDays(-1)));

        (await browser.GetAsync("/organization/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_closed_account_is_out_on_the_next_request()
    {
        using var browser = await world.SignedIn("larare-kvarn");
        (await browser.GetAsync("/account/security")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await world.Send("admin", new CloseAccount(world["larare-kvarn"]));

        var answer = await browser.GetAsync("/account/security");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/account/signin?returnUrl=%2Faccount%2Fsecurity");
    }

    [Fact]
    public async Task Signing_out_takes_away_the_cookie_and_is_recorded()
    {
        using var browser = await world.SignedIn("skolchef");

        var answer = await browser.FillInAsync("/account/security/password", [], postTo: "/account/signout");

        answer.Headers.Location!.ToString().ShouldBe("/account/signin");
        answer.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("safety=;", StringComparison.Ordinal));
        (await world.Look(db => db.Set<AuditEntry>().AnyAsync(e => e.Type == "SignOut" && e.ActorId == world["skolchef"]))).ShouldBeTrue();
    }

    [Fact]
    public async Task The_chosen_language_is_read_at_once_and_remembered_for_mail()
    {
        using var browser = await world.SignedIn("rektor-bjork");
        (await browser.ReadAsync("/account/security")).ShouldContain("Lösenord och inloggning");

        var answer = await browser.FillInAsync("/account/security/password", new(StringComparer.Ordinal) { ["language"] = "en", ["returnUrl"] = "/account/security" }, postTo: "/preferences/language");

        answer.Headers.Location!.ToString().ShouldBe("/account/security");
        (await browser.ReadAsync("/account/security")).ShouldContain("Password and sign-in");
        (await world.Look(db => db.Set<Person>().SingleAsync(p => p.Id == world["rektor-bjork"]))).Language.ShouldBe("en");
    }

    [Fact]
    public async Task The_chosen_theme_is_a_cookie_and_a_strange_one_is_refused()
    {
        using var browser = await world.SignedIn("rektor-kvarn");

        var chosen = await browser.FillInAsync("/account/security/password", new(StringComparer.Ordinal) { ["theme"] = "dark", ["returnUrl"] = "//evil.example" }, postTo: "/preferences/theme");
        var strange = await browser.FillInAsync("/account/security/password", new(StringComparer.Ordinal) { ["theme"] = "pink" }, postTo: "/preferences/theme");

        chosen.Headers.Location!.ToString().ShouldBe("/");
        chosen.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("theme=dark;", StringComparison.Ordinal));
        strange.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.ReadAsync("/account/security")).ShouldContain("data-color-scheme=\"dark\"");
    }

    [Fact]
    public async Task Over_https_the_session_is_bound_to_the_host()
    {
        using var browser = world.Visitor();
        browser.BaseAddress = new Uri("https://localhost");

        var answer = await browser.FillInAsync("/account/signin", Fields(("Email", "maria.lindqvist@ekbacka.example"), ("Password", OrganizationModule.DemoPassword)));

        var session = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-safety=", StringComparison.Ordinal));
        session.ShouldContain("secure");
        session.ShouldContain("httponly");
        session.ShouldContain("path=/;");
    }

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(f => $"Input.{f.Name}", f => f.Value, StringComparer.Ordinal);

    private static class OrganizationModuleText
    {
        public const string Demo = "Ekbacka-2024-demo";
    }
}
