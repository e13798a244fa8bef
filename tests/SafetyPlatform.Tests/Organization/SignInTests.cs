using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Organization;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Organization;

public sealed partial class SignInTests(World world) : IClassFixture<World>
{
    private const string Page = "/account/signin";
    private const string Skolchef = "maria.lindqvist@ekbacka.example";

    private static readonly string[] Others = ["helena.strand", "karin.falk", "gunnar.ahl"];

    [Fact]
    public async Task The_right_password_opens_a_session_and_leads_to_where_one_was_going()
    {
        using var browser = world.Visitor();

        var answer = await TryAsync(browser, Skolchef, OrganizationModule.DemoPassword, "/account/security");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/account/security");
        (await browser.GetAsync("/account/security")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TypesAsync(world, world["skolchef"])).ShouldContain("SignIn");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("evil.example")]
    public async Task Nobody_is_sent_elsewhere(string returnUrl)
    {
        using var browser = world.Visitor();

        var answer = await TryAsync(browser, Skolchef, OrganizationModule.DemoPassword, returnUrl);

        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Unknown_wrong_closed_and_never_used_get_the_same_answer()
    {
        await world.Send("admin", new CloseAccount(world["revisor"]));
        var answers = new List<string>();

        foreach (var (email, password) in (
            (string, string)[])[("nobody@ekbacka.example", "x"), ("johan.ek@ekbacka.example", "x"), ("nils.grahn@ekbacka.example", OrganizationModule.DemoPassword), ("per.hedlund@ekbacka.example", "")])
        {
            using var browser = world.Visitor();
            var answer = await TryAsync(browser, email, password.Length == 0 ? "anything at all" : password);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            answers.Add(WhatDiffers().Replace((await answer.Content.ReadAsStringAsync()).Replace(WebUtility.HtmlEncode(email), "", StringComparison.Ordinal), ""));
        }

        answers.Distinct().Count().ShouldBe(1);
        WebUtility.HtmlDecode(answers[0]).ShouldContain("Det gick inte att logga in med de uppgifterna");
    }

    [Fact]
    public async Task Unknown_and_known_take_the_same_time_where_a_plain_look_up_would_tell()
    {
        await world.Send(null, new SignIn("warm@ekbacka.example", "x"));
        var known = await MedianAsync(i => world.Send(null, new SignIn($"{Others[i % Others.Length]}@ekbacka.example", "wrong password")));
        var unknown = await MedianAsync(i => world.Send(null, new SignIn($"nobody{i}@ekbacka.example", "wrong password")));
        var plain = await MedianAsync(i => world.Look(db => db.Set<Person>().AnyAsync(p => p.NormalizedEmail == $"NOBODY{i}@EKBACKA.EXAMPLE")));

        Ratio(known, unknown).ShouldBeLessThan(3);
        Ratio(known, plain).ShouldBeGreaterThan(3, "the control: without the decoy the answer comes much sooner");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour_and_no_longer()
    {
        await using var own = await OwnWorld.BeginAsync();
        const string Email = "eva.sandell@ekbacka.example";

        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await own.Send(null, new SignIn(Email, "wrong"))).PersonId.ShouldBeNull();
        }

        (await own.Send(null, new SignIn(Email, OrganizationModule.DemoPassword))).PersonId.ShouldBeNull("it is locked");
        own.Pass(TimeSpan.FromMinutes(14));

        for (var attempt = 0; attempt < 7; attempt++)
        {
            (await own.Send(null, new SignIn(Email, "wrong"))).PersonId.ShouldBeNull();
        }

        own.Pass(TimeSpan.FromMinutes(1.1));
        (await own.Send(null, new SignIn(Email, OrganizationModule.DemoPassword))).PersonId.ShouldBe(own["sekreterare"], "what was tried meanwhile prolongs nothing");
        (await TypesAsync(own, own["sekreterare"])).Count(t => t is "SignInFailed" or "AccountLocked").ShouldBe(13);
    }

    [Fact]
    public async Task Many_guesses_at_once_do_not_slip_past_the_lock()
    {
        const string Email = "david.sjogren@ekbacka.example";

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => world.Send(null, new SignIn(Email, "wrong")))));

        (await world.Look(db => db.Set<Person>().SingleAsync(p => p.Id == world["larare-lindang"]))).LockoutEnd.ShouldNotBeNull();
        (await world.Send(null, new SignIn(Email, OrganizationModule.DemoPassword))).PersonId.ShouldBeNull();
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        using var browser = world.Visitor();
        using var form = new FormUrlEncodedContent([new("Input.Email", Skolchef), new("Input.Password", OrganizationModule.DemoPassword)]);

        (await browser.PostAsync(Page, form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Too_long_and_missing_is_said_at_the_field()
    {
        using var browser = world.Visitor();

        var answer = await TryAsync(browser, new string('a', 300), "");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("aria-invalid=\"true\"");
        html.ShouldContain(new string('a', 300), Case.Sensitive, "what was typed stays");
    }

    [Fact]
    public async Task Nothing_of_a_password_is_kept_for_retries()
    {
        await world.Send(null, new SignIn("nobody@ekbacka.example", "a secret"), requestKey: "sign-in-1");
        await world.Send(null, new SignIn("nobody@ekbacka.example", "another secret"), requestKey: "sign-in-1");

        (await world.Look(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM kernel_answered_requests WHERE key = 'sign-in-1'").SingleAsync())).ShouldBe(0);
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient browser, string email, string password, string returnUrl = "") => browser.FillInAsync(
        $"{Page}?returnUrl={Uri.EscapeDataString(returnUrl)}",
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Input.Email"] = email, ["Input.Password"] = password, ["ReturnUrl"] = returnUrl });

    private static Task<List<string>> TypesAsync(World world, Guid personId) =>
        world.Look(db => db.Set<AuditEntry>().Where(e => e.RecordId == personId).OrderBy(e => e.Id).Select(e => e.Type).ToListAsync());

    private static async Task<double> MedianAsync(Func<int, Task> act)
    {
        var times = new List<double>();

        for (var i = 0; i < 7; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await act(i);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times.Order().ElementAt(3);
    }

    private static double Ratio(double one, double other) => Math.Max(one, other) / Math.Min(one, other);

    [GeneratedRegex("value=\"[^\"]{30,}\"", RegexOptions.None, 1000)]
    private static partial Regex WhatDiffers();
}
