using Microsoft.Playwright;
using SafetyPlatform.Tests.Worlds;
using Xunit;

namespace SafetyPlatform.BrowserTests;

/// <summary>The demo on a port of its own, and a real Chromium beside it. One for all tests: they only read, or add what is theirs.</summary>
public sealed class DemoInBrowser : DemoOnPort, IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await DisposeAsync();
    }

    /// <summary>A page of a browser in which this person has signed in (null: nobody has). What the browser complains about is collected.</summary>
    public async Task<OpenPage> OpenAsync(string? by, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "sv-SE",
        });

        if (by is not null)
        {
            var (name, value) = await SessionOf(by);
            await context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = Address.ToString() }]);
        }

        return await OpenPage.InAsync(context);
    }
}

/// <summary>The demo where a browser reaches it.</summary>
public class DemoOnPort : DemoWorld
{
    protected override bool OnPort => true;
}

[CollectionDefinition(nameof(DemoInBrowser))]
public sealed class DemoInBrowserCollection : ICollectionFixture<DemoInBrowser>;
