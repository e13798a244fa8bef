using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Host.Setup;
using SafetyPlatform.Organization;

namespace SafetyPlatform.Benchmarks;

/// <summary>The product as it is served, on a port of its own over the demo's database.</summary>
internal sealed partial class Product(WebApplication app) : IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    public static async Task<Product> StartAsync(string folder, Action<IServiceCollection>? change = null, params string[] settings)
    {
        var app = PlatformHost.Build(["--Jobs=false", $"--Data:Folder={folder}", "--Urls=http://127.0.0.1:0", "--AllowedHosts=*", "--Logging:LogLevel:Default=Warning", .. settings], change);
        await app.StartAsync();

        return new Product(app);
    }

    /// <summary>A browser in which the demo's holder of this title has signed in with the password.</summary>
    public async Task<HttpClient> SignInAsync(string title)
    {
        var cookies = new CookieContainer();
        var client = ClientTo(Address, cookies);
        var page = await client.GetStringAsync("/account/signin");
        var fields = HiddenField().Matches(page).DistinctBy(m => m.Groups["name"].Value).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value), StringComparer.Ordinal);
        fields["Input.Email"] = OrganizationModule.DemoAccounts.First(a => a.Title == title).Email;
        fields["Input.Password"] = OrganizationModule.DemoPassword;
        using var form = new FormUrlEncodedContent(fields);
        var answer = await client.PostAsync("/account/signin", form);

        return answer.StatusCode == HttpStatusCode.Redirect ? client : throw new InvalidOperationException($"Signing in answered {answer.StatusCode}.");
    }

    public static HttpClient ClientTo(Uri address, CookieContainer? cookies = null)
    {
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Load.Connections, AllowAutoRedirect = false, UseCookies = cookies is not null };

        if (cookies is not null)
        {
            handler.CookieContainer = cookies;
        }

#pragma warning disable RS0030 // The load itself: it only ever calls this machine.
        return new HttpClient(handler) { BaseAddress = address };
#pragma warning restore RS0030
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    [GeneratedRegex("<input(?=[^>]*type=\"hidden\")(?=[^>]*name=\"(?<name>[^\"]*)\")(?=[^>]*value=\"(?<value>[^\"]*)\")[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenField();
}
