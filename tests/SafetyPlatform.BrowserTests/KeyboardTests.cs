using Shouldly;
using Xunit;

namespace SafetyPlatform.BrowserTests;

[Collection(nameof(DemoInBrowser))]
public sealed class KeyboardTests(DemoInBrowser demo)
{
    private const string Focused = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const shown = e.matches('input[type=radio],input[type=checkbox],input[type=file]') ? e.closest('label') ?? e : e;
          const marked = [e, shown, e.closest('.row')].filter(Boolean).some(x => { const s = getComputedStyle(x); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; });
          return `${marked ? 'marked' : 'UNMARKED'} ${(e.textContent.trim() || e.id || e.name || e.tagName).slice(0, 40)}`;
        }
        """;

    [Theory]
    [InlineData("rektor-lindang", "/")]
    [InlineData("rektor-lindang", "/incidents/report")]
    [InlineData("skolchef", "/reports/2024")]
    [InlineData("revisor", "/audit")]
    [InlineData(null, "/account/signin")]
    public async Task Every_stop_of_the_tab_key_is_marked(string? by, string address)
    {
        await using var open = await demo.OpenAsync(by);
        await open.Page.GotoAsync(address);
        await open.Page.EvaluateAsync("() => document.activeElement?.blur()");
        var stops = new List<string>();

        for (var press = 0; press < 60; press++)
        {
            await open.Page.Keyboard.PressAsync("Tab");

            if (await open.Page.EvaluateAsync<string?>(Focused) is not { } stop)
            {
                break;
            }

            stops.Add(stop);
        }

        stops.Count.ShouldBeGreaterThan(3);
        stops.Where(s => s.StartsWith("UNMARKED", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
