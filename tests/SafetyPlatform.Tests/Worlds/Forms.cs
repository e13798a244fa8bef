using System.Net;
using System.Text.RegularExpressions;

namespace SafetyPlatform.Tests.Worlds;

/// <summary>Fills in and sends forms as a browser without script does.</summary>
internal static partial class Forms
{
    /// <summary>Opens the page, fills in its hidden fields and these, and posts to the same address.</summary>
    public static async Task<HttpResponseMessage> FillInAsync(this HttpClient browser, string address, Dictionary<string, string> fields, string? postTo = null)
    {
        var page = await browser.GetAsync(address);
        var html = await page.Content.ReadAsStringAsync();

        if (page.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{address} answered {(int)page.StatusCode}.");
        }

        foreach (Match hidden in HiddenField().Matches(html))
        {
            fields.TryAdd(WebUtility.HtmlDecode(hidden.Groups["name"].Value), WebUtility.HtmlDecode(hidden.Groups["value"].Value));
        }

        using var post = new HttpRequestMessage(HttpMethod.Post, postTo ?? address) { Content = new FormUrlEncodedContent(fields) };

        if (page.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            var own = browser.DefaultRequestHeaders.TryGetValues("Cookie", out var sent) ? sent : [];
            post.Headers.Add("Cookie", string.Join("; ", own.Concat(cookies.Select(c => c.Split(';')[0]))));
        }

        return await browser.SendAsync(post);
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
