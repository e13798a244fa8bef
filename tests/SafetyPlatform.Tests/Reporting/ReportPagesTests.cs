using System.Net;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Reporting;

/// <summary>The pages as a browser without script uses them.</summary>
public sealed class ReportPagesTests(DemoWorld demo) : IClassFixture<DemoWorld>
{
    [Theory]
    [InlineData("/reports")]
    [InlineData("/reports/2024")]
    [InlineData("/reports/2026")]
    [InlineData("/reports/2026/edit")]
    [InlineData("/reports/2026/add")]
    [InlineData("/reports/2026/details")]
    [InlineData("/reports/2026/economy")]
    [InlineData("/reports/2026/approve")]
    [InlineData("/promises")]
    [InlineData("/promises?year=2025")]
    [InlineData("/board")]
    [InlineData("/board/2024")]
    public async Task The_head_of_schools_opens_every_page_in_both_languages(string address)
    {
        var browser = await demo.SignedIn("skolchef");
        var swedish = await browser.ReadAsync(address);
        browser.DefaultRequestHeaders.Add("Cookie", "language=c=en-GB|uic=en-GB");
        var english = await browser.ReadAsync(address);

        swedish.ShouldNotContain("Reporting.");
        english.ShouldNotContain("Reporting.");
    }

    [Fact]
    public async Task Bad_input_is_told_at_the_field_and_nothing_typed_is_lost()
    {
        var browser = await demo.SignedIn("skolchef");
        var report = await demo.Send("skolchef", new ReadReport(2026, "sv"));
        var answer = await browser.FillInAsync($"/reports/2026/sentences/{report.Sentences[0].Id}", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.TextSv"] = "Det här har jag skrivit.",
            ["Input.TextEn"] = "",
            ["Input.Reason"] = new string('x', 501),
        });
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("Det här har jag skrivit.");
        page.ShouldContain("Text på engelska");
        page.ShouldContain("href=\"#Input_Reason\"");
    }

    [Fact]
    public async Task A_figure_changed_in_the_form_is_told_under_its_table_with_the_reason()
    {
        var browser = await demo.SignedIn("skolchef");
        var figure = (await demo.Send("skolchef", new ReadReport(2026, "sv"))).Figures[0];
        var answer = await browser.FillInAsync($"/reports/2026/figures/{figure.Id}", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Row"] = figure.Generated.Rows[0].Key,
            ["Input.Column"] = "0",
            ["Input.Value"] = "7",
            ["Input.Reason"] = "Två händelser kom in på papper",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.ReadAsync("/reports/2026")).ShouldContain("Skäl: Två händelser kom in på papper.");
        await demo.Send("skolchef", new RestoreFigure((await demo.Send("skolchef", new ReadReport(2026, "sv"))).Id, figure.Id));
    }

    [Fact]
    public async Task The_board_reads_signatories_and_no_other_names()
    {
        var page = await (await demo.SignedIn("ledamot")).ReadAsync("/board/2025");

        page.ShouldContain("Helena Strand");
        page.ShouldContain("§ 127");
        page.ShouldNotContain("Johan Ek");
        page.ShouldNotContain("Underlag (");
        page.ShouldNotContain("/training/");
    }

    [Fact]
    public async Task A_report_that_is_decided_is_not_edited()
    {
        var answer = await (await demo.SignedIn("skolchef")).GetAsync("/reports/2024/edit", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_unknown_year_is_not_found()
    {
        var browser = await demo.SignedIn("skolchef");

        (await browser.GetAsync("/reports/1999", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/reports/99999999999", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_promise_answered_without_its_record_is_told_so_at_the_field()
    {
        var browser = await demo.SignedIn("skolchef");
        var promise = (await demo.Send("skolchef", new ListPromises(2026))).First(p => p.State == PromiseState.Open);
        var answer = await browser.FillInAsync($"/promises/{promise.Id}", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Kind"] = "Done",
            ["Input.EvidenceId"] = "",
            ["Input.TextSv"] = "Det är gjort.",
            ["Input.TextEn"] = "It is done.",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("href=\"#Input_EvidenceId\"");
    }
}
