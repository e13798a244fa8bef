using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Host.Setup;
using SafetyPlatform.Integrations.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

/// <summary>
/// Every route that changes something, and every read of what is sensitive, once over HTTP: it leaves the entries that
/// <c>EveryRoute.txt</c> declares, and no others.
/// </summary>
public sealed partial class EveryRouteTests(RouteWorld world) : IClassFixture<RouteWorld>
{
    /// <summary>Types that no request leaves by itself, and where they come from and are tested.</summary>
    private static readonly string[] LeftElsewhere =
    [
        "AddAdministrator", "AddPerson", "MakePasswordLink", "WroteReportFiles", // The command line and the demo story.
        "CheckRevision", "JobFailed", "RecordMailSent", "RemindAboutWork", "SendDigest", // Jobs: JobEntryTests and the tests of Notifications.
        "AcceptSetback", "EndKey", "RotateKey", "ExportTrail", "EraseWhatCameBack", // The command line and the start: HeadTests, KeyTests, ExportTests, ErasureTests.
        "SignCheckpoint", "WriteCheckpointMail", "DownloadedExport", // KeyTests and ExportTests.
        "AccountLocked", "Denied", "NoteTokenUse", "TokenRefused", // Below.
    ];

    private IReadOnlyList<RouteLine> Routes => RouteList.Of(world.Services.GetRequiredService<IEnumerable<EndpointDataSource>>());

    public static TheoryData<string> Rows => [.. RouteRow.All.Select(r => r.Title)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each(string title)
    {
        var row = RouteRow.All.Single(r => r.Title == title);
        var made = new Made(world);
        var words = new Queue<string>();

        foreach (var word in row.Of)
        {
            words.Enqueue(await made.OfAsync(word));
        }

        var address = Parameter().Replace(row.Route, _ => words.Dequeue());
        var (answer, entries) = await AskAsync(row, address, await made.FillAsync(row.Sent));

        ((int)answer.StatusCode).ShouldBeLessThan(row.MayBeRefused ? 423 : 400, await WhyAsync(answer));
        entries.Select(e => e.Type).ShouldBe(row.Entries, await WhyAsync(answer));
        entries.ShouldAllBe(e => EventTypes.All.ContainsKey(e.Type));
        entries.Select(e => UnitOf(e.UnitId)).Distinct().ShouldBe(entries.Count == 0 ? [] : [row.Unit]);
        entries.Select(e => e.ActorId).Distinct().ShouldBe(entries.Count == 0 ? [] : [ActorOf(row.Who)]);
        entries.Select(RequestOf).Distinct().Count(r => r.Length > 0).ShouldBe(entries.Count == 0 ? 0 : 1);
        entries.ShouldAllBe(e => e.RecordId != null || !row.Route.Contains(":guid}", StringComparison.Ordinal));
        entries.Where(e => e.ActorId is not null && e.Permission is not null).ShouldAllBe(e => e.Told().GetProperty("actor").GetProperty("role").GetString()!.Length > 0);
    }

    [Fact]
    public void No_route_that_changes_something_is_missing_from_the_table_and_none_is_made_up()
    {
        var routes = HandlersOf(world.Services.GetRequiredService<IEnumerable<EndpointDataSource>>());
        var rows = RouteRow.All.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);

        routes.Where(r => !r.StartsWith("GET ", StringComparison.Ordinal)).Except(rows).ShouldBeEmpty();
        rows.Except(routes).ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_of_entry_is_left_by_a_row_or_named_as_left_elsewhere()
    {
        var left = RouteRow.All.SelectMany(r => r.Entries).ToHashSet(StringComparer.Ordinal);

        EventTypes.All.Keys.Except(left).Order(StringComparer.Ordinal).ShouldBe(LeftElsewhere.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_that_holds_nothing_sensitive_leaves_nothing()
    {
        var declared = RouteRow.All.Where(r => r.Sent.Length == 0).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var wrong = new List<string>();

        foreach (var route in Routes.Where(r => r.Method == "GET" && !r.Path.Contains('{', StringComparison.Ordinal) && !declared.Contains($"GET {r.Path}")))
        {
            var who = WhoHolds(route.Asks);
            using var client = route.Path.StartsWith("/api/", StringComparison.Ordinal) ? await world.Program(who) : await world.SignedIn(who);
            var (answer, entries) = await EntriesOfAsync(() => client.GetAsync(route.Path));

            if ((int)answer.StatusCode >= 500 || entries.Count > 0)
            {
                wrong.Add($"{route.Path} as {who} answered {(int)answer.StatusCode} and left {string.Join(", ", entries.Select(e => e.Type))}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("larare-lindang", "sakerhet")]
    [InlineData("ledamot", "skolchef")]
    public async Task Every_door_that_is_shut_leaves_one_denial(string person, string inProgram)
    {
        using var browser = await world.SignedIn(person);
        using var program = await world.Program(inProgram);
        var token = FormToken().Match(await browser.ReadAsync("/account/security")).Groups["token"].Value;
        var wrong = new List<string>();
        var denials = 0;

        foreach (var route in Routes.Where(r => PermissionTable.Names.Contains(r.Asks)))
        {
            var isApi = route.Path.StartsWith("/api/", StringComparison.Ordinal);
            var who = isApi ? inProgram : person;

            if (RoleHolds(who, route.Asks))
            {
                continue;
            }

            using var request = new HttpRequestMessage(new HttpMethod(route.Method), Parameter().Replace(route.Path, m => m.Value.Contains("int", StringComparison.Ordinal) ? "404" : m.Value.Contains("guid", StringComparison.Ordinal) ? Guid.CreateVersion7().ToString() : "nothing"));
            request.Content = route.Method == "GET" ? null : isApi ? new StringContent("{}", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            var (answer, entries) = await EntriesOfAsync(() => (isApi ? program : browser).SendAsync(request));
            denials++;

            if (answer.StatusCode != HttpStatusCode.Forbidden || entries is not [{ Type: "Denied" } denial] || denial.ActorId != world[who] || RequestOf(denial).Length == 0)
            {
                wrong.Add($"{route.Method} {route.Path} as {who} answered {(int)answer.StatusCode} and left {string.Join(", ", entries.Select(e => e.Type))}");
            }
        }

        wrong.ShouldBeEmpty();
        denials.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_of_its_own_and_what_was_shown_is_still_told()
    {
        var made = new Made(world);
        using var browser = await world.SignedIn("rektor-lindang");
        var form = await browser.OpenFormAsync($"/improvement/cases/{await made.OfAsync("case")}");

        var (answer, entries) = await EntriesOfAsync(() => form.SendAsync(new(StringComparer.Ordinal) { ["Input.Step"] = "Mapping", ["Input.StepText"] = "" }));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        entries.Select(e => e.Type).ShouldBe(["ShowCase"], "the page that comes back shows the case");
    }

    [Fact]
    public async Task A_rule_that_is_broken_rolls_back_the_entry_with_the_change()
    {
        var made = new Made(world);
        using var program = await world.Program("rektor-lindang");
        var address = $"/api/v1/training/activities/{await made.OfAsync("held-activity")}/held";

        var (answer, entries) = await EntriesOfAsync(() => program.PostAsync(address, new StringContent("{\"on\":\"2024-09-01\"}", Encoding.UTF8, "application/json")));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_attempt_that_locks_an_account_says_so()
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Email"] = "helena.strand@ekbacka.example", ["Input.Password"] = "fel lösenord" };
        var types = new List<string>();

        for (var attempt = 0; attempt < 6; attempt++)
        {
            using var browser = world.Visitor();
            types.AddRange((await EntriesOfAsync(() => browser.FillInAsync("/account/signin", new(form, StringComparer.Ordinal)))).Entries.Select(e => e.Type));
        }

        types.ShouldBe(["SignInFailed", "SignInFailed", "SignInFailed", "SignInFailed", "AccountLocked", "SignInFailed"]);
    }

    [Fact]
    public async Task A_program_is_told_of_once_a_day_with_its_person_and_refused_ones_each_time()
    {
        using var program = world.Visitor();
        program.DefaultRequestHeaders.Authorization = new("Bearer", await world.Send("verksamhetschef", new MakeAccessToken("Daglig", new DateOnly(2024, 9, 2))));
        using var stranger = world.Visitor();
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", "safety_none");

        var first = (await EntriesOfAsync(() => program.GetAsync("/api/v1/me"))).Entries.ShouldHaveSingleItem();
        var second = (await EntriesOfAsync(() => program.GetAsync("/api/v1/me"))).Entries;
        var refused = (await EntriesOfAsync(() => stranger.GetAsync("/api/v1/me"))).Entries.ShouldHaveSingleItem();

        (first.Type, first.ActorId).ShouldBe(("NoteTokenUse", world["verksamhetschef"]));
        second.ShouldBeEmpty();
        (refused.Type, refused.ActorId).ShouldBe(("TokenRefused", null));
        RequestOf(first).ShouldNotBeEmpty();
        RequestOf(refused).ShouldNotBeEmpty();
    }

    private async Task<(HttpResponseMessage Answer, List<AuditEntry> Entries)> AskAsync(RouteRow row, string address, string sent)
    {
        using var client = await ClientOf(row);

        if (row.Method == "GET")
        {
            return await EntriesOfAsync(() => client.GetAsync(sent.Length == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{sent}"));
        }

        if (row.IsApi)
        {
            using var request = new HttpRequestMessage(new HttpMethod(row.Method), address) { Content = new StringContent(sent, Encoding.UTF8, "application/json") };

            return await EntriesOfAsync(() => client.SendAsync(request));
        }

        // What has no page of its own is posted to from every page.
        var page = address.Split('?')[0];
        var form = await client.OpenFormAsync(page.StartsWith("/preferences", StringComparison.Ordinal) || page is "/account/signout" or "/error/404" ? "/help" : page);
        var fields = sent.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => f[1].Replace("%0A", "\n", StringComparison.Ordinal), StringComparer.Ordinal);

        return await EntriesOfAsync(() => form.SendAsync(fields, address));
    }

    private async Task<HttpClient> ClientOf(RouteRow row) => row.Who.Split(' ') switch
    {
        ["nobody", ..] => world.Visitor(),
        ["half-way", var person, ..] => await world.Halfway(person),
        [var person] when row.IsApi => await world.Program(person),
        [var person] => await world.SignedIn(person),
        _ => throw new InvalidOperationException($"Who is {row.Who}?"),
    };

    /// <summary>Nobody who becomes somebody is written <c>nobody → person</c>.</summary>
    private Guid? ActorOf(string who) => who.EndsWith("nobody", StringComparison.Ordinal) ? null : world[who.Split(' ')[^1]];

    /// <summary>Only what is written from now on: the clock of the world stands still, and everything before was written earlier.</summary>
    private async Task<(HttpResponseMessage Answer, List<AuditEntry> Entries)> EntriesOfAsync(Func<Task<HttpResponseMessage>> act)
    {
        var before = (await NewEntriesAsync()).Select(e => e.Id).ToHashSet();
        var answer = await act();

        return (answer, [.. (await NewEntriesAsync()).Where(e => !before.Contains(e.Id))]);
    }

    private Task<List<AuditEntry>> NewEntriesAsync() => world.Look(db =>
        db.Set<AuditEntry>().AsNoTracking().Where(e => e.At >= world.Clock.GetUtcNow().UtcDateTime).OrderBy(e => e.Id).ToListAsync());

    private string UnitOf(Guid id) => id == Guid.Empty ? "" : Units.FirstOrDefault(u => world[u] == id) ?? "new";

    private static readonly string[] Units = ["kommun", "forvaltning", "norra", "lindang", "bjork"];

    private static string RequestOf(AuditEntry entry) => entry.Told().TryGetProperty("request", out var request) ? request.GetString()! : "";

    private static string WhoHolds(string asks) => PermissionTable.Names.Contains(asks)
        ? new[] { "sakerhet", "skolchef", "admin", "revisor", "forvaltningschef", "ledamot", "sekreterare" }.First(p => RoleHolds(p, asks))
        : "sakerhet";

    private static bool RoleHolds(string person, string permission) => PermissionTable.Holds(person switch
    {
        "sakerhet" => Contracts.Organization.Role.SafetyCoordinator,
        "skolchef" => Contracts.Organization.Role.HeadOfSchools,
        "admin" => Contracts.Organization.Role.Administrator,
        "revisor" => Contracts.Organization.Role.Auditor,
        "forvaltningschef" => Contracts.Organization.Role.DirectorOfAdministration,
        "ledamot" => Contracts.Organization.Role.BoardMember,
        "sekreterare" => Contracts.Organization.Role.BoardSecretary,
        _ => Contracts.Organization.Role.Staff,
    }, permission);

    /// <summary>The routes, one for each handler of a page.</summary>
    private static HashSet<string> HandlersOf(IEnumerable<EndpointDataSource> sources)
    {
        var pages = sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => (Path: "/" + e.RoutePattern.RawText?.TrimStart('/'), Page: e.Metadata.GetMetadata<CompiledPageActionDescriptor>())).Where(e => e.Page is not null)
            .DistinctBy(e => e.Path).ToDictionary(e => e.Path, e => e.Page!, StringComparer.Ordinal);

        return [.. RouteList.Of(sources).SelectMany(r => NamesOf(r).Select(name => name is null ? $"{r.Method} {r.Path}" : $"{r.Method} {r.Path}?handler={name}"))];

        IEnumerable<string?> NamesOf(RouteLine route)
        {
            var names = pages.TryGetValue(route.Path, out var page)
                ? (page.HandlerMethods ?? []).Where(h => h.HttpMethod.Equals(route.Method, StringComparison.OrdinalIgnoreCase)).Select(h => h.Name).ToList()
                : [];

            return names.Count == 0 ? [null] : names;
        }
    }

    private static async Task<string> WhyAsync(HttpResponseMessage answer)
    {
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var said = string.Join(' ', FieldError().Matches(text).Select(m => m.Groups["said"].Value.Trim()));

        return $"answered {(int)answer.StatusCode}: {(said.Length > 0 ? said : text[..Math.Min(text.Length, 800)])}";
    }

    [GeneratedRegex(@"\{[^}]*(\{[^}]*\}[^}]*)*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormToken();

    [GeneratedRegex("<a href=\"#[^\"]*\">(?<said>[^<]+)</a>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldError();
}
