using System.Net.Http.Headers;
using System.Security.Cryptography;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Integrations.Features;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Proof;
using SafetyPlatform.Tests.Worlds;

namespace SafetyPlatform.Tests.Audit;

/// <summary>A world with browsers and programs for everyone in it. What is made in it has numbers, so that no two are the same.</summary>
public sealed class RouteWorld : World
{
    /// <summary>People whose role has no access tokens: their programs need a second one.</summary>
    private static readonly string[] WithoutTokens = ["revisor", "sekreterare"];

    public const string WitnessName = "vittne.example";

    public static readonly ECDsa Witness = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> recoveryCodes = new(StringComparer.Ordinal);
    private int number;
    private int earlyYear = 1999;
    private int eventfulYear = 2024;
    private readonly Queue<Guid> promises = new();

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Audit:Witnesses:0"] = $"{WitnessName}+{NoteKey.IdOf(Witness.ExportSubjectPublicKeyInfo())}+{Convert.ToBase64String(Witness.ExportSubjectPublicKeyInfo())}",
    };

    public int NextNumber() => ++number;

    /// <summary>A year that has no report. They rise, and no promise is made in them.</summary>
    public int NextYear() => ++earlyYear;

    /// <summary>A year that has no report, and near enough for an incident in it to be reported.</summary>
    public int NextEventfulYear() => --eventfulYear;

    /// <summary>A promise that nobody has answered, of the report that is made when the first is asked for.</summary>
    internal async Task<Guid> NextPromise(Func<Task<IReadOnlyList<Guid>>> make)
    {
        foreach (var promise in promises.Count == 0 ? await make() : [])
        {
            promises.Enqueue(promise);
        }

        return promises.Dequeue();
    }

    /// <summary>A program of this person. Its token has been used today.</summary>
    public async Task<HttpClient> Program(string by)
    {
        var isNew = !tokens.TryGetValue(by, out var token);

        if (isNew && WithoutTokens.Contains(by))
        {
            await Send("admin", new GiveRole(this[by], Role.Principal, this["lindang"], Clock.Today(), null));
        }

        tokens[by] = token ??= await Send(by, new MakeAccessToken("Prov", Clock.Today()));
        var program = Visitor();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        if (isNew)
        {
            await program.GetAsync("/api/v1/me");
        }

        return program;
    }

    /// <summary>Turns the second factor on, once.</summary>
    /// <returns>Recovery codes.</returns>
    public async Task<IReadOnlyList<string>> RecoveryCodesOf(string by)
    {
        if (!recoveryCodes.TryGetValue(by, out var codes))
        {
            var secret = await Send(by, new BeginSecondFactor());
            codes = (await Send(by, new ConfirmSecondFactor(CodeOf(secret)))).RecoveryCodes;
            recoveryCodes[by] = codes;
        }

        return codes;
    }

    internal string CodeOf(byte[] secret) => Totp.CodeAt(secret, Totp.StepAt(Clock.GetUtcNow().UtcDateTime));

    /// <summary>A browser in which this person has given the password and not yet the second factor.</summary>
    public async Task<HttpClient> Halfway(string by)
    {
        await RecoveryCodesOf(by);
        var browser = Visitor();
        var form = await browser.OpenFormAsync("/account/signin");
        var answer = await form.SendAsync(new(StringComparer.Ordinal) { ["Input.Email"] = await EmailOf(by), ["Input.Password"] = OrganizationModule.DemoPassword });
        browser.DefaultRequestHeaders.Add("Cookie", string.Join("; ", form.Cookies.Concat(answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]))));

        return browser;
    }

    public async Task<string> EmailOf(string by) => (await Send("admin", new ShowPerson(this[by]))).Email;
}
