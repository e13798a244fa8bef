using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Access;

/// <summary>Every form that a role can reach is sent what no form should be sent. It may refuse; it may not fail.</summary>
public sealed partial class BadInputTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    private static readonly Func<string, string>[] Contents =
    [
        _ => "",
        _ => new string('x', 20_000),
        _ => "inte ett värde <script>alert(1)</script> ' OR 1=1 --",
        _ => "99999999999999999999",
        _ => "-1",
        _ => "2024-02-30",
        _ => "\u0000\uFFFE\u202E",
        _ => Guid.Empty.ToString(),
        _ => "018bcfe5-6800-7000-8000-00000000ffff",
        name => name.EndsWith("Id", StringComparison.Ordinal) ? "'" : "=cmd|' /C calc'!A0",
    ];

    [Theory]
    [InlineData("skolchef")]
    [InlineData("rektor-lindang")]
    [InlineData("sakerhet")]
    [InlineData("admin")]
    [InlineData("larare-lindang")]
    [InlineData("sekreterare")]
    public async Task No_form_fails_whatever_is_typed(string person)
    {
        using var browser = await world.SignedIn(person);
        var failures = new List<string>();
        var forms = 0;

        foreach (var (address, html, cookie) in await PagesAsync(browser))
        {
            foreach (var form in FormElement().Matches(html).Select(m => m.Value))
            {
                var target = WebUtility.HtmlDecode(Action().Match(form).Groups["action"].Value);
                var fields = FieldName().Matches(form).Select(m => WebUtility.HtmlDecode(m.Groups["name"].Value)).Distinct(StringComparer.Ordinal).ToList();
                forms++;

                foreach (var content in target.Contains("signout", StringComparison.Ordinal) ? [] : Contents)
                {
                    var sent = fields.ToDictionary(name => name, name => KeptValue(form, name) ?? content(name), StringComparer.Ordinal);
                    var status = await PostAsync(browser, target.Length == 0 ? address : target, new FormUrlEncodedContent(sent), cookie);

                    if ((int)status >= 500)
                    {
                        failures.Add($"{address} → {(int)status} for {content("x")[..Math.Min(20, content("x").Length)]}");
                    }
                }

                foreach (var odd in OddBodies())
                {
                    var status = await PostAsync(browser, target.Length == 0 ? address : target, odd, cookie);

                    if ((int)status >= 500)
                    {
                        failures.Add($"{address} → {(int)status} for {odd.Headers.ContentType}");
                    }
                }
            }
        }

        forms.ShouldBeGreaterThan(1);
        failures.ShouldBeEmpty(string.Join('\n', failures));
    }

    private static async Task<IReadOnlyList<(string Address, string Html, string Cookie)>> PagesAsync(HttpClient browser)
    {
        var pages = new List<(string, string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>(["/"]);

        while (queue.TryDequeue(out var address))
        {
            if (!seen.Add(Number().Replace(address.Split('#')[0].Split('?')[0], "{}")))
            {
                continue;
            }

            using var answer = await browser.GetAsync(address);

            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                ((int)answer.StatusCode).ShouldBeLessThan(500, address);

                continue;
            }

            var html = await answer.Content.ReadAsStringAsync();
            var cookie = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join("; ", cookies.Select(c => c.Split(';')[0])) : "";
            pages.Add((address, html, cookie));

            foreach (Match link in Link().Matches(html))
            {
                queue.Enqueue(WebUtility.HtmlDecode(link.Groups["href"].Value));
            }
        }

        return pages;
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient browser, string address, HttpContent content, string cookie)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };

        if (cookie.Length > 0)
        {
            post.Headers.Add("Cookie", $"{string.Join("; ", browser.DefaultRequestHeaders.GetValues("Cookie"))}; {cookie}");
        }

        using var answer = await browser.SendAsync(post);

        return answer.StatusCode;
    }

    /// <summary>The token stays right, so that the form itself is reached.</summary>
    private static string? KeptValue(string form, string name) => name == "__RequestVerificationToken"
        ? WebUtility.HtmlDecode(Token().Match(form).Groups["value"].Value)
        : null;

    private static IEnumerable<HttpContent> OddBodies() =>
    [
        new StringContent("{ broken", Encoding.UTF8, "application/json"),
        new StringContent("plain", Encoding.UTF8, "text/plain"),
        new ByteArrayContent([0xff, 0xfe, 0x00]) { Headers = { { "Content-Type", "application/x-www-form-urlencoded" } } },
        new ByteArrayContent([1, 2, 3]) { Headers = { { "Content-Type", "multipart/form-data; boundary=none" } } },
    ];

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex FormElement();

    [GeneratedRegex("^<form[^>]*action=\"(?<action>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Action();

    [GeneratedRegex("<(?:input|select|textarea|button)[^>]*\\sname=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldName();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(?<href>/[^\"#]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=/)[0-9]+(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
