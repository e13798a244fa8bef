using SafetyPlatform.Organization;
using Shouldly;
using Xunit;

namespace SafetyPlatform.BrowserTests;

/// <summary>What people come to do, from the first click to the last, with and without script.</summary>
[Collection(nameof(DemoInBrowser))]
public sealed class JourneyTests(DemoInBrowser demo)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_principal_signs_in_with_a_password_and_sees_what_is_late(bool script)
    {
        await using var open = await demo.OpenAsync(null, script: script);
        var account = OrganizationModule.DemoAccounts.Single(a => a.Title == "Rektor");

        await open.Page.GotoAsync("/");
        await open.Page.Locator("input[type=email], input[name='Input.Email']").FillAsync(account.Email);
        await open.Page.Locator("input[type=password]").FillAsync(OrganizationModule.DemoPassword);
        await open.Page.Locator("main form button[type=submit]").First.ClickAsync();

        (await open.Page.Locator("h1").InnerTextAsync()).ShouldBe("Mitt arbete");
        (await open.Page.Locator(".lead").First.InnerTextAsync()).ShouldContain("försena");
    }

    [Fact]
    public async Task A_report_with_errors_keeps_what_was_typed_and_moves_to_the_errors()
    {
        await using var open = await demo.OpenAsync("larare-lindang", width: 390);
        await open.Page.GotoAsync("/incidents/report");
        await open.Page.Locator("main form button[type=submit]").ClickAsync();

        await open.Page.Locator(".ds-error-summary").WaitForAsync();
        (await open.Page.TitleAsync()).ShouldStartWith("Fel: ");
    }

    [Fact]
    public async Task The_story_can_be_followed_from_the_round_to_the_decision()
    {
        await using var open = await demo.OpenAsync("skolchef");
        await open.Page.GotoAsync($"/rounds/{demo["rond-2022"]}");
        (await open.Page.Locator("main").InnerTextAsync()).ShouldContain("2022");

        await open.Page.GotoAsync($"/plans/{demo["plan-sakerhet"]}");
        (await open.Page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' ').ShouldContain("§ 109");

        await open.Page.GotoAsync("/reports/2024");
        var report = await open.Page.Locator("article.document").InnerTextAsync();
        report.ShouldContain("december 2022");
        report.ShouldContain("18 oktober 2023");

        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.Locator("a[href*='report.docx']").First.ClickAsync());
        new FileInfo(await download.PathAsync()).Length.ShouldBeGreaterThan(5_000);
    }
}
