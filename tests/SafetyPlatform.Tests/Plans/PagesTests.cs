using System.Net;
using Shouldly;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Plans.Features;
using SafetyPlatform.Tests.Worlds;
using Xunit;

namespace SafetyPlatform.Tests.Plans;

public sealed class PagesTests : IAsyncLifetime
{
    private readonly OwnWorld world = new();
    private Guid plan;

    public async ValueTask InitializeAsync()
    {
        await world.InitializeAsync();
        plan = await world.PlanInForce();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_teacher_reads_the_document_with_its_decision()
    {
        var page = await (await world.SignedIn("larare-lindang")).ReadAsync($"/plans/{plan}");

        page.ShouldContain("Planen gäller alla enheter.");
        page.ShouldContain("Kultur- och utbildningsnämnden §\u00A0109");
        page.ShouldNotContain($"/plans/{plan}/assess");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    public async Task Every_text_of_every_page_is_there_in_both_languages(string language)
    {
        await world.Review(plan, ReviewResult.RevisionNeeded);
        var browser = await world.SignedIn("skolchef");
        browser.DefaultRequestHeaders.Add("Cookie", $"language=c%3D{language}%7Cuic%3D{language}");

        foreach (var address in Addresses())
        {
            (await browser.ReadAsync(address)).ShouldNotContain("Plans.", customMessage: address);
        }
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var browser = await world.SignedIn("skolchef");

        foreach (var address in new[] { "/plans/018f0000-0000-7000-8000-000000000000", $"/plans/{plan}/versions/9", $"/plans/{plan}/versions/1/changes?from=7", $"/plans/{plan}/draft" })
        {
            (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task A_date_that_is_none_gets_an_answer_and_no_fault()
    {
        var answer = await (await world.SignedIn("skolchef")).GetAsync("/plans/in-force?on=igår");

        ((int)answer.StatusCode).ShouldBe(422);
    }

    [Fact]
    public async Task A_document_is_written_and_made_ready_in_the_browser()
    {
        var browser = await world.SignedIn("sakerhet");
        var made = await browser.FillInAsync("/plans/new", new()
        {
            ["Input.Kind"] = "Routine", ["Input.Title"] = "Rutin för besök", ["Input.OwnerRole"] = "HeadOfSchools", ["Input.WrittenFrom"] = "2024",
            ["Input.OriginLabel"] = "", ["Input.OriginHref"] = "", ["Input.ShortVersionOfId"] = "",
        });
        var draft = made.Headers.Location!.ToString();

        var saved = await browser.FillInAsync(draft, new() { ["Input.Sections[0].Title"] = "Så gör vi", ["Input.Sections[0].Text"] = "Besökare anmäler sig.\n- Bricka bärs." }, draft + "?handler=Finish");

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var documents = await world.Send("sakerhet", new ListDocuments());
        var version = await world.Send("sakerhet", new ShowVersion(documents.Items.Single(d => d.Title == "Rutin för besök").Id, null));
        version.Version.ReadyOn.ShouldBe(new DateOnly(2024, 9, 2));
        version.Sections.Single().Title.ShouldBe("Så gör vi");
    }

    [Fact]
    public async Task A_draft_that_is_refused_keeps_every_word()
    {
        await world.Send("sakerhet", new StartRevision(plan));
        var browser = await world.SignedIn("sakerhet");

        var answer = await browser.FillInAsync($"/plans/{plan}/draft", new() { ["Input.Sections[0].Title"] = "", ["Input.Sections[0].Text"] = "Ord som inte får försvinna" });

        ((int)answer.StatusCode).ShouldBe(422);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Ord som inte får försvinna");
    }

    [Fact]
    public async Task The_saved_sheet_needs_nothing_from_the_network()
    {
        var answer = await (await world.SignedIn("larare-lindang")).GetAsync($"/plans/{plan}/print?handler=File");
        var sheet = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        sheet.ShouldContain("Vi ingriper tidigt.");
        sheet.ShouldNotContain("http");
        sheet.ShouldNotContain("<script");
        sheet.ShouldNotContain("src=");
    }

    [Fact]
    public async Task What_a_writer_types_is_text_on_the_sheet_too()
    {
        var id = await world.BeginPlan(title: "<script>alert(1)</script>");
        await world.FinishPlan(id);
        await world.Adopt(id, new DateOnly(2024, 9, 2));
        var browser = await world.SignedIn("larare-lindang");

        (await (await browser.GetAsync($"/plans/{id}/print?handler=File")).Content.ReadAsStringAsync()).ShouldNotContain("<script");
        (await (await browser.GetAsync($"/plans/{id}")).Content.ReadAsStringAsync()).ShouldNotContain("<script>alert");
    }

    private string[] Addresses() =>
    [
        "/plans", $"/plans/{plan}", $"/plans/{plan}/versions/1", $"/plans/{plan}/versions/2", $"/plans/{plan}/versions/2/changes", $"/plans/{plan}/draft",
        $"/plans/{plan}/adopt", $"/plans/{plan}/assess", $"/plans/{plan}/print", $"/plans/{plan}/rollout", $"/plans/{plan}/rollout/plan",
        $"/plans/{plan}/rollout/{world["lindang"]}/received", "/plans/rollout", "/plans/in-force", "/plans/new",
    ];
}
