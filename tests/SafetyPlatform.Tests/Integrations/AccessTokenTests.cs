using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Integrations.Domain;
using SafetyPlatform.Integrations.Features;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Integrations;

public sealed class AccessTokenTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_program_sees_what_its_person_sees()
    {
        using var program = Program(world, await world.Send("rektor-lindang", new MakeAccessToken("Statistik", world.Clock.Today().AddDays(30))));

        var units = JsonDocument.Parse(await program.GetStringAsync("/api/v1/units")).RootElement;
        var me = JsonDocument.Parse(await program.GetStringAsync("/api/v1/me")).RootElement;

        units.GetArrayLength().ShouldBe(1);
        units[0].GetProperty("id").GetGuid().ShouldBe(world["lindang"]);
        me.GetProperty("name").GetString().ShouldBe("Anna Bergström");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer safety_nothing")]
    [InlineData("Bearer ")]
    [InlineData("Basic YTpi")]
    public async Task Without_a_good_token_the_answer_is_401_with_a_reason_and_a_challenge(string? header)
    {
        using var program = world.Visitor();
        program.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        var answer = await program.GetAsync("/api/v1/units");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer realm=");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Det behövs en giltig åtkomstnyckel");
    }

    [Fact]
    public async Task The_api_has_one_spelling_and_no_way_around_its_gate()
    {
        using var program = Program(world, await world.Send("skolchef", new MakeAccessToken("Versaler", world.Clock.Today())));
        using var visitor = world.Visitor();

        (await program.GetAsync("/api/v1/units")).StatusCode.ShouldBe(HttpStatusCode.OK);

        foreach (var path in new[] { "/API/v1/units", "/Api/v1/units", "/api%2Fv1/units" })
        {
            (await program.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await visitor.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task A_session_is_no_good_for_the_api_and_a_token_is_no_good_for_pages()
    {
        using var browser = await world.SignedIn("skolchef");
        using var program = Program(world, await world.Send("skolchef", new MakeAccessToken("Sidor", world.Clock.Today())));

        (await browser.GetAsync("/api/v1/units")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await program.GetAsync("/account/security")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_revoked_token_stops_at_once_and_only_its_owner_can_revoke_it()
    {
        using var program = Program(world, await world.Send("sakerhet", new MakeAccessToken("Import", world.Clock.Today())));
        (await program.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var token = (await world.Send("sakerhet", new ListAccessTokens())).Single(t => t.Name == "Import");

        await Should.ThrowAsync<NotFoundException>(() => world.Send("skolchef", new RevokeAccessToken(token.Id)));
        await world.Send("sakerhet", new RevokeAccessToken(token.Id));

        (await program.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_works_to_the_end_of_its_last_day_and_for_a_year_at_most()
    {
        await using var own = await OwnWorld.BeginAsync();
        var today = own.Clock.Today();
        using var program = Program(own, await own.Send("forvaltningschef", new MakeAccessToken("En dag", today.AddDays(1))));

        own.Pass(TimeSpan.FromDays(1));
        (await program.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        own.Pass(TimeSpan.FromDays(1));
        (await program.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Should.ThrowAsync<RuleViolationException>(() => own.Send("forvaltningschef", new MakeAccessToken("Två år", today.AddYears(2))))).Field.ShouldBe("LastDay");
    }

    [Fact]
    public async Task The_token_is_kept_as_a_fingerprint_and_its_use_is_noted_once_a_day()
    {
        var text = await world.Send("verksamhetschef", new MakeAccessToken("Läsare", world.Clock.Today().AddDays(5)));
        using var program = Program(world, text);

        await program.GetAsync("/api/v1/me");
        await program.GetAsync("/api/v1/me");

        (await world.Look(db => db.Set<AccessToken>().AnyAsync(t => t.Hash == text))).ShouldBeFalse();
        var token = await world.Look(db => db.Set<AccessToken>().SingleAsync(t => t.Hash == TokenText.HashOf(text)));
        token.LastUsedOn.ShouldBe(world.Clock.Today());
        (await world.Look(db => db.Set<AuditEntry>().CountAsync(e => e.Type == "NoteTokenUse" && e.RecordId == token.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_no_longer_have_tokens_has_none_that_work()
    {
        var today = world.Clock.Today();
        var role = await world.Send("admin", new GiveRole(world["larare-central"], Role.Principal, world["central"], today.AddDays(-9), null));
        using var program = Program(world, await world.Send("larare-central", new MakeAccessToken("Tillfällig", today.AddDays(9))));
        (await program.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await world.Send("admin", new EndRole(world["larare-central"], role, today.AddDays(-1)));

        (await program.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_token_is_shown_once()
    {
        using var browser = await world.SignedIn("rektor-gymnasiet");

        var answer = await browser.FillInAsync("/account/tokens", new(StringComparer.Ordinal) { ["Input.Name"] = "Schema", ["Input.LastDay"] = "2024-10-01" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var carried = string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        browser.DefaultRequestHeaders.Add("Cookie", carried);
        using var shown = await browser.GetAsync("/account/tokens");
        (await shown.Content.ReadAsStringAsync()).ShouldContain("safety_");

        // The answer takes away the cookie that carried it; a browser that obeys has nothing left to show.
        shown.Headers.GetValues("Set-Cookie").ShouldContain(c => c.Contains("01 Jan 1970", StringComparison.Ordinal));
        (await (await world.SignedIn("rektor-gymnasiet")).ReadAsync("/account/tokens")).ShouldNotContain("safety_");
    }

    [Fact]
    public async Task A_name_is_needed_and_what_was_typed_stays()
    {
        using var browser = await world.SignedIn("rektor-vux");

        var answer = await browser.FillInAsync("/account/tokens", new(StringComparer.Ordinal) { ["Input.Name"] = "", ["Input.LastDay"] = "2024-09-20" });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("value=\"2024-09-20\"");
    }

    private static HttpClient Program(World world, string token)
    {
        var program = world.Visitor();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        return program;
    }
}
