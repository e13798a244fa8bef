using System.Net;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Organization;

public sealed class SecondFactorTests : IAsyncLifetime
{
    private readonly OwnWorld world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private string CodeNow(byte[] secret) => Totp.CodeAt(secret, Totp.StepAt(world.Clock.GetUtcNow().UtcDateTime));

    [Fact]
    public async Task The_whole_way_in_with_a_code_works_in_the_browser_and_a_recovery_code_works_once()
    {
        using var browser = await world.SignedIn("sakerhet");
        using var elsewhere = await world.SignedIn("sakerhet");
        await browser.FillInAsync("/account/security", []);
        var setUp = await browser.ReadAsync("/account/security/second-factor");
        setUp.ShouldContain("<svg");
        var secret = await SecretOfAsync("sakerhet");
        setUp.ShouldContain(Totp.Base32Of(secret)[..4]);

        (await browser.FillInAsync("/account/security/second-factor", Code("000000"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var turnedOn = await browser.FillInAsync("/account/security/second-factor", Code(CodeNow(secret)));
        turnedOn.Headers.Location!.ToString().ShouldBe("/account/security/codes");
        (await elsewhere.GetAsync("/account/security")).StatusCode.ShouldBe(HttpStatusCode.Redirect, "other sessions have ended");

        using var other = world.Visitor();
        var half = await SignInAsync(other, "johan.ek@ekbacka.example");
        half.Headers.Location!.ToString().ShouldStartWith("/account/secondfactor");
        (await other.GetAsync("/account/security")).StatusCode.ShouldBe(HttpStatusCode.Redirect, "half-way is not in");
        world.Pass(TimeSpan.FromSeconds(31));
        (await other.FillInAsync("/account/secondfactor", Code("123 456"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await other.FillInAsync("/account/secondfactor", Code(CodeNow(secret)))).Headers.Location!.ToString().ShouldBe("/");
        (await other.GetAsync("/account/security")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_code_is_never_accepted_twice_not_even_at_the_same_moment()
    {
        var (secret, _) = await TurnOnAsync("forvaltningschef");
        world.Pass(TimeSpan.FromSeconds(31));
        var half = await world.Send(null, new SignIn("helena.strand@ekbacka.example", OrganizationModule.DemoPassword));
        var code = CodeNow(secret);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Send(null, new ProveSecondFactor(half.PersonId!.Value, half.SecurityStamp!, code)))));

        answers.Count(a => a.SecurityStamp is not null).ShouldBe(1);
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_a_stranger_has_none()
    {
        var (_, codes) = await TurnOnAsync("verksamhetschef");
        var half = await world.Send(null, new SignIn("karin.falk@ekbacka.example", OrganizationModule.DemoPassword));

        (await world.Send(null, new ProveSecondFactor(half.PersonId!.Value, half.SecurityStamp!, codes[0].ToUpperInvariant()))).Method.ShouldBe("password+recovery");
        (await world.Send(null, new ProveSecondFactor(half.PersonId.Value, half.SecurityStamp!, codes[0]))).SecurityStamp.ShouldBeNull();
        (await world.Look(db => db.Set<RecoveryCode>().AnyAsync(c => codes.Contains(c.Hash)))).ShouldBeFalse("only fingerprints are kept");
    }

    [Fact]
    public async Task Guessing_codes_locks_the_account_and_a_right_password_in_between_does_not_start_it_over()
    {
        var (secret, _) = await TurnOnAsync("ledamot");
        world.Pass(TimeSpan.FromSeconds(31));

        for (var attempt = 0; attempt < 5; attempt++)
        {
            var half = await world.Send(null, new SignIn("gunnar.ahl@ekbacka.example", OrganizationModule.DemoPassword));
            await world.Send(null, new ProveSecondFactor(half.PersonId!.Value, half.SecurityStamp!, "000000"));
        }

        var stamp = (await world.Look(db => db.Set<Person>().SingleAsync(p => p.Id == world["ledamot"]))).SecurityStamp!;
        (await world.Send(null, new SignIn("gunnar.ahl@ekbacka.example", OrganizationModule.DemoPassword))).PersonId.ShouldBeNull();
        (await world.Send(null, new ProveSecondFactor(world["ledamot"], stamp, CodeNow(secret)))).SecurityStamp.ShouldBeNull();
    }

    [Fact]
    public async Task It_is_turned_off_with_the_password_only()
    {
        await TurnOnAsync("sekreterare");

        (await world.Send("sekreterare", new SwitchOffSecondFactor("wrong"))).SecurityStamp.ShouldBeNull();
        (await world.Send("sekreterare", new ShowSecondFactor())).IsOn.ShouldBeTrue();
        (await world.Send("sekreterare", new SwitchOffSecondFactor(OrganizationModule.DemoPassword))).SecurityStamp.ShouldNotBeNull();
        (await world.Send("sekreterare", new ShowSecondFactor())).IsOn.ShouldBeFalse();
    }

    [Fact]
    public async Task The_secret_cannot_be_changed_while_it_is_on()
    {
        await TurnOnAsync("revisor");

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("revisor", new BeginSecondFactor()))).Key.ShouldBe("Organization.Rule.SecondFactorAlreadyOn");
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("revisor", new ConfirmSecondFactor("000000")))).Key.ShouldBe("Organization.Rule.WrongCode");
    }

    private async Task<(byte[] Secret, IReadOnlyList<string> Codes)> TurnOnAsync(string key)
    {
        var secret = await world.Send(key, new BeginSecondFactor());

        return (secret, (await world.Send(key, new ConfirmSecondFactor(CodeNow(secret)))).RecoveryCodes);
    }

    private async Task<byte[]> SecretOfAsync(string key) => (await world.Send(key, new ShowSecondFactor())).Pending!;

    private static Dictionary<string, string> Code(string code) => new(StringComparer.OrdinalIgnoreCase) { ["Input.Code"] = code, ["ReturnUrl"] = "" };

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string email) => browser.FillInAsync(
        "/account/signin", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Input.Email"] = email, ["Input.Password"] = OrganizationModule.DemoPassword, ["ReturnUrl"] = "" });
}
