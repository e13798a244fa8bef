using System.Net;
using System.Text.RegularExpressions;
using SafetyPlatform.Tests.Worlds;
using SafetyPlatform.Training.Features;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Training;

public sealed partial class TrainingPageTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    [Theory]
    [InlineData("sakerhet", "sv")]
    [InlineData("sakerhet", "en")]
    [InlineData("rektor-lindang", "sv")]
    [InlineData("larare-lindang", "en")]
    public async Task Every_page_shows_words_and_no_keys(string person, string language)
    {
        using var browser = await world.SignedIn(person);
        browser.DefaultRequestHeaders.Add("Cookie", $"{browser.DefaultRequestHeaders.GetValues("Cookie").Single()}; language=c={language}|uic={language}");
        var drill = world["ovning-lindang-2026-10-30"];
        string[] pages =
        [
            "/training", "/training?year=2024&show=held", "/training?theme=Awareness&year=2025", "/training/activities/new", $"/training/activities/{world["kompetensdag-2024"]}",
            $"/training/activities/{world["kompetensdag-2024"]}/attendance", $"/training/{world["krisledning-lindang"]}/change", "/training/drills/new", $"/training/drills/{drill}",
            $"/training/drills/{world["ovning-lindang-2026-10-22"]}", $"/training/drills/{world["inrymning-2024"]}", $"/training/drills/{drill}/evaluate", $"/training/drills/{world["ovning-lindang-2026-12-03"]}/held",
            "/training/coverage", "/training/coverage?show=late", "/training/requirements", "/training/requirements/new", "/training/rotation", "/training/rotation/coming", "/training/rotation/new",
            "/training/wheel", "/training/wheel?year=2023",
        ];
        var shown = 0;

        foreach (var page in pages)
        {
            var answer = await browser.GetAsync(page);

            if (answer.StatusCode == HttpStatusCode.Forbidden)
            {
                continue;
            }

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Key().Matches(html).Select(m => m.Value).ShouldBeEmpty(page);
            Regex.Count(html, "<h1[ >]").ShouldBe(1, page);
            html.ShouldNotContain(" style=");
            shown++;
        }

        shown.ShouldBeGreaterThan(person.StartsWith("larare", StringComparison.Ordinal) ? 8 : 15);
    }

    [Fact]
    public async Task A_drill_is_planned_in_the_browser_without_script()
    {
        using var browser = await world.SignedIn("rektor-sjobo");
        var answer = await browser.FillInAsync("/training/drills/new", new(StringComparer.Ordinal)
        {
            ["Input.UnitId"] = world["sjobo"].ToString(), ["Input.Kind"] = "AlarmTest", ["Input.On"] = "2027-01-14", ["Input.Announced"] = "false",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.ReadAsync(answer.Headers.Location!.ToString())).ShouldContain("14 januari 2027");
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_form_comes_back_with_its_errors()
    {
        using var browser = await world.SignedIn("rektor-sjobo");
        var answer = await browser.FillInAsync("/training/activities/new", new(StringComparer.Ordinal)
        {
            ["Input.UnitId"] = world["sjobo"].ToString(), ["Input.Title"] = "", ["Input.On"] = "i övermorgon", ["Input.Focus"] = "brandskydd i köket", ["Parts"] = "genomgång\nprov", ["Input.Audience"] = "AllStaff",
        });
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        html.ShouldContain("brandskydd i köket");
        html.ShouldContain("i övermorgon");
        html.ShouldContain("genomgång\nprov");
        html.ShouldContain("Input_On-error");
    }

    [Fact]
    public async Task Attendance_is_recorded_in_the_browser_and_more_than_invited_is_told()
    {
        using var browser = await world.SignedIn("rektor-sjobo");
        var id = await world.Send("rektor-sjobo", A.Activity(world["sjobo"], new DateOnly(2026, 11, 20)));
        await world.Send("rektor-sjobo", new HoldActivity(id, new DateOnly(2026, 11, 20)));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Lines[0].Invited"] = "27", ["Input.Lines[0].Attended"] = "28" };

        var refused = await browser.FillInAsync($"/training/activities/{id}/attendance", new(fields, StringComparer.Ordinal));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("28 är fler än de 27");

        fields["Input.Lines[0].Attended"] = "25";
        (await browser.FillInAsync($"/training/activities/{id}/attendance", fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await world.Send("rektor-sjobo", new ShowActivity(id))).Attended.ShouldBe(25);
    }

    [Fact]
    public async Task A_drill_is_recorded_and_evaluated_in_the_browser()
    {
        using var browser = await world.SignedIn("rektor-kvarn");
        var id = await world.Send("rektor-kvarn", A.Drill(world["kvarn"], new DateOnly(2026, 11, 20)));
        await browser.FillInAsync($"/training/drills/{id}/held", new(StringComparer.Ordinal)
        {
            ["Input.HeldOn"] = "2026-11-20", ["Input.StartedAt"] = "10:05", ["Input.AllClearAt"] = "10:11", ["Input.Lines[0].Invited"] = "48", ["Input.Lines[0].Attended"] = "44", ["Input.Lines[0].Pupils"] = "380",
        });
        var unanswered = await browser.FillInAsync($"/training/drills/{id}/evaluate", new(StringComparer.Ordinal) { ["Input.Deviations"] = "Grinden var låst" });
        unanswered.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.FillInAsync($"/training/drills/{id}/evaluate", new(StringComparer.Ordinal) { ["Input.Passed"] = "True", ["Input.Deviations"] = "Grinden var låst\n" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var html = await browser.ReadAsync($"/training/drills/{id}");
        html.ShouldContain("10.05–10.11 (6 min)");
        html.ShouldContain("Grinden var låst");
        html.ShouldContain("och 380 elever");
    }

    [Fact]
    public async Task Another_units_pages_are_not_found()
    {
        using var browser = await world.SignedIn("rektor-sjobo");
        var drill = world["ovning-lindang-2026-10-30"];

        foreach (var page in new[] { $"/training/drills/{drill}", $"/training/drills/{drill}/evaluate", $"/training/drills/{drill}/held", $"/training/{drill}/change", $"/training/activities/{world["krisledning-lindang"]}" })
        {
            (await browser.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task The_coverage_is_downloaded_as_a_file()
    {
        using var browser = await world.SignedIn("skolchef");
        var answer = await browser.GetAsync("/training/coverage?handler=File&on=2026-11-23");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("tackning-2026-11-23.csv");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Vuxenutbildningen;Praktisk släckning;Saknas");
    }

    [Fact]
    public async Task A_rotation_is_planned_in_the_browser_and_a_wrong_date_is_told()
    {
        using var browser = await world.SignedIn("sakerhet");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Title"] = "Sök 2028", ["Input.Partner"] = "Västra Götalandsregionen", ["Input.Means"] = "hundenhet", ["Input.PolicyReference"] = "ordningsreglerna",
            ["Input.From"] = "2028-01-01", ["Input.To"] = "2028-12-31", ["Input.UnitIds[0]"] = world["central"].ToString(), ["Input.UnitIds[1]"] = world["kvarn"].ToString(), ["Days"] = "2028-02-30\n2028-03-01",
        };

        var refused = await browser.FillInAsync("/training/rotation/new", new(fields, StringComparer.Ordinal));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("”2028-02-30” är inget datum");

        fields["Days"] = "2028-02-29\r\n2028-03-01";
        (await browser.FillInAsync("/training/rotation/new", fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.ReadAsync("/training/rotation/coming")).ShouldContain("Sök 2028");
    }

    [Fact]
    public async Task The_list_names_the_state_of_each()
    {
        using var browser = await world.SignedIn("rektor-lindang");
        var html = await browser.ReadAsync("/training?year=2026");

        html.ShouldContain("Genomförd, visade brister");
        html.ShouldContain("Ska utvärderas");
        html.ShouldContain("Utrymningsövning, hus C");
        html.ShouldNotContain("Björkbackens skola");
    }

    [GeneratedRegex("(?:Training|Field|Ui|Audit)\\.[A-Z][A-Za-z.]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
