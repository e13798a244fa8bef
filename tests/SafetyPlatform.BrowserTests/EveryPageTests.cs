using System.Net;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace SafetyPlatform.BrowserTests;

/// <summary>Walks every page that some role can reach by links, and looks at each on desk and phone, in light and dark.</summary>
[Collection(nameof(DemoInBrowser))]
public sealed partial class EveryPageTests(DemoInBrowser demo)
{
    private static readonly string[] People =
        ["skolchef", "rektor-lindang", "sakerhet", "larare-lindang", "forvaltningschef", "verksamhetschef", "ledamot", "sekreterare", "revisor", "admin"];

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "EN-301-549"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Fact]
    public async Task Every_page_is_without_accessibility_faults_and_fits_its_screen()
    {
        var faults = new List<string>();
        var routes = await WalkAsync(faults);

        // Two browsers side by side: one at the desk, one on a phone.
        var found = await Task.WhenAll(LookAsync(routes, 1280), LookAsync(routes, 390));
        faults.AddRange(found.SelectMany(f => f));

        routes.Count.ShouldBeGreaterThan(30);
        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    /// <summary>The first address of each route, and who reached it. A link that leads nowhere is a fault.</summary>
    private async Task<SortedDictionary<string, (string? By, string Address)>> WalkAsync(List<string> faults)
    {
        var found = new SortedDictionary<string, (string? By, string Address)>(StringComparer.Ordinal)
        {
            ["/account/signin"] = (null, "/account/signin"),
            ["/accessibility"] = (null, "/accessibility"),
            ["/privacy"] = (null, "/privacy"),
            ["/help"] = (null, "/help"),
            ["/error/404"] = (null, "/error/404"),
        };

        foreach (var person in People)
        {
            using var browser = await demo.SignedIn(person);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var queue = new Queue<string>(["/"]);

            while (queue.TryDequeue(out var address))
            {
                if (!seen.Add(RouteOf(address)))
                {
                    continue;
                }

                using var answer = await browser.GetAsync(address);

                if (!answer.IsSuccessStatusCode)
                {
                    faults.Add($"a link leads to {address}, which answers {(int)answer.StatusCode} to {person}");

                    continue;
                }

                found.TryAdd(RouteOf(address), (person, address));
                var links = Link().Matches(await answer.Content.ReadAsStringAsync()).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value));

                foreach (var link in links.Where(l => !IsFile(l) && !seen.Contains(RouteOf(l))))
                {
                    queue.Enqueue(link);
                }
            }
        }

        return found;
    }

    private async Task<List<string>> LookAsync(SortedDictionary<string, (string? By, string Address)> routes, int width)
    {
        var faults = new List<string>();

        foreach (var person in routes.GroupBy(r => r.Value.By))
        {
            await using var open = await demo.OpenAsync(person.Key, width);

            foreach (var address in person.Select(r => r.Value.Address))
            {
                await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
                await open.Page.GotoAsync(address);
                var light = await FaultsOfAsync(open.Page);

                // The dark page is the same page in other colours.
                await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
                var dark = await AxeAsync(open.Page, "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }");
                faults.AddRange(light.Concat(dark.Select(d => $"dark: {d}")).Select(fault => $"{address} as {person.Key ?? "nobody"}, {width} px: {fault}"));
            }

            // The page that says "not found" answers so, and the browser says it too.
            faults.AddRange(open.Complaints.Where(c => person.Key is not null || !c.Contains("404", StringComparison.Ordinal)).Select(c => $"{person.Key}: {c}"));
        }

        return faults;
    }

    /// <summary>What axe finds. Run here and not through its own wrapper, which opens another page for every run.</summary>
    private static async Task<string[]> AxeAsync(IPage page, string what)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        return await page.EvaluateAsync<string[]>(
            $$"""
            async () => (await axe.run({ runOnly: {{what}}, resultTypes: ['violations'] })).violations
                .map(v => v.id + ' ' + v.help + ': ' + v.nodes.slice(0, 3).map(n => n.html).join('; '))
            """);
    }

    private static async Task<List<string>> FaultsOfAsync(IPage page)
    {
        var faults = (await AxeAsync(page, $"{{ type: 'tag', values: [{string.Join(',', Rules.Select(r => $"'{r}'"))}] }}")).ToList();
        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var headings = await page.Locator("h1").CountAsync();

        if (overflow > 0)
        {
            faults.Add($"wider than the screen by {overflow} px");
        }

        if (headings != 1)
        {
            faults.Add($"{headings} main headings");
        }

        return faults;
    }

    private static bool IsFile(string address) => FileName().IsMatch(address.Split('?')[0]) || address.StartsWith("/api", StringComparison.Ordinal) || address.StartsWith("/openapi", StringComparison.Ordinal);

    /// <summary>The address without its ids, numbers and choices: one of each kind is enough.</summary>
    private static string RouteOf(string address) => Number().Replace(Id().Replace(address.Split('#')[0].Split('?')[0], "{id}"), "/{n}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.None, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("<a (?![^>]*\\bdownload)[^>]*href=\"(?<to>/[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("/[0-9]+(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\.(csv|pdf|docx|json|xlsx|jsonl|zip|svg|eml)$|/(csv|export|download)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
