using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Host.Setup;
using SafetyPlatform.Integrations.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Access;

/// <summary>
/// Every route as every role and as nobody. What a route asks for stands in <c>docs/security/routes.csv</c>; who holds it in
/// <c>permissions.csv</c>. <c>ACCEPT=1</c> writes the table anew, for a person to read in the change.
/// </summary>
public sealed partial class RouteTableTests(World world) : IClassFixture<World>
{
    private static readonly Dictionary<Role, string> PlayedBy = new()
    {
        [Role.Administrator] = "admin",
        [Role.DirectorOfAdministration] = "forvaltningschef",
        [Role.HeadOfSchools] = "skolchef",
        [Role.OperationsManager] = "verksamhetschef",
        [Role.Principal] = "rektor-lindang",
        [Role.SafetyCoordinator] = "sakerhet",
        [Role.Staff] = "larare-lindang",
        [Role.BoardMember] = "ledamot",
        [Role.BoardSecretary] = "sekreterare",
        [Role.Auditor] = "revisor",
    };

    private IReadOnlyList<RouteLine> Routes => RouteList.Of(world.Services.GetRequiredService<IEnumerable<EndpointDataSource>>());

    [Fact]
    public void The_table_of_routes_is_the_one_that_was_agreed()
    {
        var file = Path.Combine(Repository.Root, "docs", "security", "routes.csv");
        var table = Routes.Select(r => $"{r.Method};{r.Path};{r.Asks};{(r.Antiforgery ? "form token" : "")}").Prepend("method;route;asks;form").ToList();

        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllLines(file, table);
        }

        table.ShouldBe(File.ReadAllLines(file));
    }

    [Fact]
    public void No_route_is_without_a_declaration() => Routes.Where(r => r.Asks == "nothing declared").Select(r => r.Path).ShouldBeEmpty();

    [Fact]
    public async Task Nobody_reaches_only_what_is_open()
    {
        using var nobody = world.Visitor();
        var wrong = new List<string>();

        foreach (var route in Routes)
        {
            using var answer = await SendAsync(nobody, route, token: null);
            var isRight = IsOpen(route) ? (int)answer.StatusCode < 500 && !LeadsToSignIn(answer)
                : IsApi(route) ? answer.StatusCode == HttpStatusCode.Unauthorized
                : route.Method == "GET" ? LeadsToSignIn(answer)
                : answer.StatusCode == HttpStatusCode.BadRequest;
            Note(wrong, isRight, "nobody", route, answer);
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_opens_the_pages_that_the_permissions_give_it_and_no_others(Role role)
    {
        using var browser = await world.SignedIn(PlayedBy[role]);
        var token = FormToken().Match(await browser.ReadAsync("/account/security")).Groups["token"].Value;
        var wrong = new List<string>();

        foreach (var route in Routes.Where(r => !IsApi(r) && !IsOpen(r)))
        {
            var may = route.Asks == "signed in" || PermissionTable.Holds(role, route.Asks);

            // What a form does for those who may send it is tested where the form is.
            if (route.Method != "GET" && may)
            {
                continue;
            }

            using var answer = await SendAsync(browser, route, token);
            Note(wrong, may ? IsAllowed(answer) : answer.StatusCode == HttpStatusCode.Forbidden, role.ToString(), route, answer);
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_program_does_what_its_persons_role_may_do_and_nothing_else(Role role)
    {
        var key = PlayedBy[role];
        var hasTokens = PermissionTable.Holds(role, "tokens.own");
        using var program = world.Visitor();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", hasTokens ? await world.Send(key, new MakeAccessToken("Rutter", world.Clock.Today())) : "safety_none");
        var wrong = new List<string>();

        foreach (var route in Routes.Where(r => IsApi(r) && !IsOpen(r)))
        {
            using var answer = await SendAsync(program, route, token: null);
            var may = route.Asks == "signed in" || PermissionTable.Holds(role, route.Asks);
            var isRight = !hasTokens ? answer.StatusCode == HttpStatusCode.Unauthorized
                : may ? IsAllowed(answer)
                : answer.StatusCode == HttpStatusCode.Forbidden;
            Note(wrong, isRight, role.ToString(), route, answer);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_units_address_looks_like_one_that_does_not_exist()
    {
        using var browser = await world.SignedIn("rektor-lindang");
        var wrong = new List<string>();

        foreach (var route in Routes.Where(r => r.Method == "GET" && !IsApi(r) && UnitParameter().IsMatch(r.Path) && PermissionTable.Holds(Role.Principal, r.Asks)))
        {
            using var answer = await browser.GetAsync(UnitParameter().Replace(Filled(route.Path, keepUnit: true), world["bjork"].ToString()));
            Note(wrong, answer.StatusCode == HttpStatusCode.NotFound, "rektor-lindang", route, answer);
        }

        wrong.ShouldBeEmpty();
    }

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, RouteLine route, string? token)
    {
        var request = new HttpRequestMessage(new HttpMethod(route.Method), Filled(route.Path));

        if (route.Method != "GET")
        {
            request.Content = IsApi(route)
                ? new StringContent("{}", Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent(token is null ? [] : [new("__RequestVerificationToken", token)]);
        }

        return client.SendAsync(request);
    }

    /// <summary>An address of the route in which nothing exists.</summary>
    private static string Filled(string path, bool keepUnit = false) => Parameter().Replace(path, m =>
        keepUnit && UnitParameter().IsMatch(m.Value) ? m.Value
        : m.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.CreateVersion7().ToString()
        : m.Value.Contains(":int", StringComparison.Ordinal) || m.Value.Contains("code", StringComparison.Ordinal) ? "404"
        : m.Value.Contains(":length", StringComparison.Ordinal) ? new string('x', 43)
        : "nothing");

    private static bool IsApi(RouteLine route) => route.Path.StartsWith("/api/", StringComparison.Ordinal);

    private static bool IsOpen(RouteLine route) => route.Asks.StartsWith("open", StringComparison.Ordinal);

    private static bool IsAllowed(HttpResponseMessage answer) =>
        (int)answer.StatusCode < 500 && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && !LeadsToSignIn(answer);

    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/account/signin?returnUrl=", StringComparison.Ordinal);

    private static void Note(List<string> wrong, bool isRight, string who, RouteLine route, HttpResponseMessage answer)
    {
        if (!isRight)
        {
            wrong.Add($"{who}: {route.Method} {route.Path} ({route.Asks}) answered {(int)answer.StatusCode}");
        }
    }

    [GeneratedRegex(@"\{[^}]*(\{[^}]*\}[^}]*)*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{unit[^}]*\}", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex UnitParameter();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormToken();
}
