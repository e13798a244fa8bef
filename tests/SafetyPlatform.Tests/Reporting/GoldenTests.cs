using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Reporting;

/// <summary>The main job on real input: the story's records, and out of them the paper of 2024.</summary>
public sealed class GoldenTests(DemoWorld demo) : IClassFixture<DemoWorld>
{
    [Fact]
    public async Task The_report_of_2024_tells_what_the_boards_own_paper_tells_each_with_its_record()
    {
        var report = await demo.Send("skolchef", new ReadReport(2024, "sv"));
        var shown = report.Sentences.Where(s => s.IsShown).ToList();
        var missing = GoldenFacts.All.Where(f => !shown.Exists(s => s.TextSv.Contains(f.Text, StringComparison.Ordinal) && s.Evidence.Exists(e => e.Kind == f.Kind)));

        GoldenFacts.All.Length.ShouldBeGreaterThanOrEqualTo(40);
        missing.Select(f => $"{f.Fact}: {f.Text} ({f.Kind})").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_seeds_order_is_kept()
    {
        var text = PlainTextRenderer.Render((await demo.Send("skolchef", new ReadReport(2024, "sv"))).Document, (await demo.Send("skolchef", new ReadReport(2024, "sv"))).Labels);
        string[] inOrder =
        [
            "Ärendebeskrivning", "säkerhetsrond", "fyra övergripande delar", "i fem steg", "Förvaltningens yttrande", "handlingsplan", "kompetensutvecklingsdag", "narkotikasök",
            "Stella elev", "receptioner", "kamerabevakning", "mentorstid", "släckövning", "ändamålsenlig", "vid behov", "Ekonomisk bedömning", "Förslag till beslut", "godkänner", "antar", "Helena Strand, Förvaltningschef",
            "Maria Lindqvist, Skolchef", "Helena Strand, Godkännare tjänsteskrivelse, 2024-11-06",
        ];
        var at = 0;

        foreach (var piece in inOrder)
        {
            var found = text.IndexOf(piece, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(at, piece);
            at = found;
        }
    }

    [Fact]
    public async Task Every_generated_sentence_and_every_row_of_figures_is_linked()
    {
        foreach (var year in new[] { 2024, 2025, 2026 })
        {
            var report = await demo.Send("skolchef", new ReadReport(year, "sv"));

            report.Sentences.Where(s => s.Origin == SentenceOrigin.Generated && s.Evidence.Count == 0).Select(s => s.TextSv).ShouldBeEmpty();
            report.Figures.SelectMany(f => f.Shown.Rows).Where(r => r.Evidence.Href.Length == 0).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Every_record_behind_the_reports_can_be_opened()
    {
        var browser = await demo.SignedIn("skolchef");
        var addresses = new HashSet<string>(StringComparer.Ordinal);

        foreach (var year in new[] { 2024, 2025, 2026 })
        {
            var report = await demo.Send("skolchef", new ReadReport(year, "sv"));
            addresses.UnionWith(report.Sentences.SelectMany(s => s.Evidence).Select(e => e.Href).Concat(report.Figures.SelectMany(f => f.Shown.Rows).Select(r => r.Evidence.Href)));
        }

        var closed = new List<string>();

        foreach (var address in addresses)
        {
            var answer = await browser.GetAsync(address.Split('#')[0], TestContext.Current.CancellationToken);

            if (!answer.IsSuccessStatusCode)
            {
                closed.Add($"{address}: {(int)answer.StatusCode}");
            }
        }

        addresses.Count.ShouldBeGreaterThan(40);
        closed.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_reports_are_as_complete_in_English()
    {
        var report = await demo.Send("skolchef", new ReadReport(2024, "en"));
        var text = PlainTextRenderer.Render(report.Document, report.Labels);

        report.Document.Language.ShouldBe("en");
        text.ShouldContain("A safety round was held in December 2022 with the support of an external party.");
        text.ShouldContain("adopted on 18 October 2023 (section 109)");
        text.ShouldContain("recurring drug searches with a dog unit were carried out as planned");
        text.ShouldContain("from now on to be revised when needed");
        report.Sentences.Where(s => s.TextEn == s.TextSv).Select(s => s.TextSv).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_boards_decision_makes_the_plan_be_revised_when_needed()
    {
        var before = await demo.Send("skolchef", new GetPlanFacts(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 10)));
        var after = await demo.Send("skolchef", new GetPlanFacts(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));

        before.Documents.Single(d => d.Kind == DocumentKind.SafetyPlan).Rule.ShouldBe(RevisionRule.Yearly);
        var plan = after.Documents.Single(d => d.Kind == DocumentKind.SafetyPlan);
        plan.Rule.ShouldBe(RevisionRule.AsNeeded);
        plan.Decision!.Paragraph.ShouldBe("131");
    }

    [Fact]
    public async Task The_next_report_answers_what_the_last_one_promised()
    {
        var report = await demo.Send("skolchef", new ReadReport(2025, "sv"));
        var promises = await demo.Send("skolchef", new ListPromises(2025));

        promises.Count.ShouldBe(4);
        promises.ShouldAllBe(p => p.MadeIn == 2024 && p.Answers.Any(a => a.ForYear == 2025));
        report.Sentences.Count(s => s.Section == ReportSection.PastPromises).ShouldBe(4);
        report.State.ShouldBe(ReportState.Decided);
    }

    [Fact]
    public async Task On_this_day_the_report_of_2026_waits_for_its_promises()
    {
        var report = await demo.Send("skolchef", new ReadReport(2026, "sv"));
        var open = (await demo.Send("skolchef", new ListPromises(2026))).Where(p => p.State == PromiseState.Open).ToList();

        report.State.ShouldBe(ReportState.Draft);
        open.Count.ShouldBe(2);
        open.ShouldAllBe(p => p.Year == 2026 && p.MadeIn == 2024);
    }

    [Fact]
    public async Task What_the_records_say_is_what_the_reports_in_the_making_say()
    {
        (await demo.Send("skolchef", new CompareWithRecords(2024))).ShouldBeEmpty();
        (await demo.Send("skolchef", new CompareWithRecords(2026))).Where(s => s.Section != ReportSection.Figures).ShouldBeEmpty();
    }
}
