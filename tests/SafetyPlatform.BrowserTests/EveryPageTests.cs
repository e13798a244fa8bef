using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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

    [Fact]
    public async Task Every_page_is_without_accessibility_faults_and_fits_its_screen()
    {
        var routes = await WalkAsync();
        var faults = new List<string>();

        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (390, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            foreach (var person in routes.GroupBy(r => r.Value.By))
            {
                await using var open = await demo.OpenAsync(person.Key, width, scheme);

                foreach (var address in person.Select(r => r.Value.Address))
                {
                    await open.Page.GotoAsync(address);
                    faults.AddRange((await FaultsOfAsync(open.Page)).Select(fault => $"{address} as {person.Key ?? "nobody"}, {width} px {scheme}: {fault}"));
                }

                faults.AddRange(open.Complaints.Select(c => $"{person.Key}: {c}"));
            }
        }

        routes.Count.ShouldBeGreaterThan(30);
        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    /// <summary>The first address of each route, and who reached it.</summary>
    private async Task<SortedDictionary<string, (string? By, string Address)>> WalkAsync()
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
            await using var open = await demo.OpenAsync(person);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var queue = new Queue<string>(["/"]);

            while (queue.TryDequeue(out var address))
            {
                if (!seen.Add(RouteOf(address)))
                {
                    continue;
                }

                var answer = await open.Page.GotoAsync(address);
                answer!.Status.ShouldBe(200, $"{address} as {person}");
                found.TryAdd(RouteOf(address), (person, address));
                var links = await open.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href^=\"/\"]:not([download])')].map(a => a.getAttribute('href'))");

                foreach (var link in links.Where(l => !IsFile(l) && !seen.Contains(RouteOf(l))))
                {
                    queue.Enqueue(link);
                }
            }
        }

        return found;
    }

    private static async Task<IEnumerable<string>> FaultsOfAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(Rules) });
        var faults = result.Violations.Select(v => $"{v.Id} {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}").ToList();
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

    [GeneratedRegex("/[0-9]+(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\.(csv|pdf|docx|json|xlsx|jsonl|zip|svg|eml)$|/(csv|export|download)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
