using System.Net;
using System.Text.RegularExpressions;

namespace SafetyPlatform.Tests.Worlds;

/// <summary>Fills in and sends forms as a browser without script does.</summary>
internal static partial class Forms
{
    /// <summary>Opens the page, fills in its hidden fields and these, and posts to the same address.</summary>
    public static async Task<HttpResponseMessage> FillInAsync(this HttpClient browser, string address, Dictionary<string, string> fields, string? postTo = null) =>
        await (await browser.OpenFormAsync(address)).SendAsync(fields, postTo);

    /// <summary>Opens the page; what it takes to send its form comes back.</summary>
    public static async Task<OpenForm> OpenFormAsync(this HttpClient browser, string address)
    {
        var page = await browser.GetAsync(address);

        if (page.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{address} answered {(int)page.StatusCode}.");
        }

        var hidden = HiddenField().Matches(await page.Content.ReadAsStringAsync())
            .Select(m => KeyValuePair.Create(WebUtility.HtmlDecode(m.Groups["name"].Value), WebUtility.HtmlDecode(m.Groups["value"].Value)));

        return new OpenForm(browser, address, [.. hidden], page.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies.Select(c => c.Split(';')[0])] : []);
    }

    public static async Task<string> ReadAsync(this HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);

        return answer.IsSuccessStatusCode
            ? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())
            : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
    }

    [GeneratedRegex("<input(?=[^>]*type=\"hidden\")(?=[^>]*name=\"(?<name>[^\"]*)\")(?=[^>]*value=\"(?<value>[^\"]*)\")[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenField();
}

/// <summary>A page that stands open in the browser, with its hidden fields and the cookies it came with.</summary>
internal sealed record OpenForm(HttpClient Browser, string Address, IReadOnlyList<KeyValuePair<string, string>> Hidden, IReadOnlyList<string> Cookies)
{
    public async Task<HttpResponseMessage> SendAsync(Dictionary<string, string> fields, string? postTo = null)
    {
        foreach (var (name, value) in Hidden)
        {
            fields.TryAdd(name, value);
        }

        using var post = new HttpRequestMessage(HttpMethod.Post, postTo ?? Address) { Content = new FormUrlEncodedContent(fields) };

        if (Cookies.Count > 0)
        {
            var own = Browser.DefaultRequestHeaders.TryGetValues("Cookie", out var sent) ? sent : [];
            post.Headers.Add("Cookie", string.Join("; ", own.Concat(Cookies)));
        }

        return await Browser.SendAsync(post);
    }
}
