using System.Text;
using System.Text.Json;
using SafetyPlatform.Kernel.Documents;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Documents;

public sealed class TextAndJsonRendererTests
{
    [Fact]
    public void Plain_text_reads_from_head_to_foot() =>
        PlainTextRenderer.Render(
            Samples.With(
                new Heading(1, "Förslag till beslut"),
                new NumberedList([new ListItem("Godkänna."), new ListItem(new Run("Anta "), new Run("planen.", Bold: true))]),
                new Table("Händelser", [new Column("Enhet"), new Column("Antal")], [["Ekhagen", "3"]], "Till oktober."),
                new Figure(Samples.Trained, "95 av 112 är klara.", "Utbildning"),
                new Signatures([new Signatory("Sara Dahlin", "Förvaltningschef")]),
                new ApprovalStamp("Sara Dahlin", "Godkännare tjänsteskrivelse", new DateOnly(2024, 11, 6), Samples.Hash)) with
            { Title = "Återrapport" },
            Samples.Swedish).ShouldBe("""
            Förvaltningen för kultur och utbildning
            Tjänsteskrivelse (Utkast)
            Datum: 2024-11-06
            Diarienummer: KUN 2024/118
            Handläggare: Anna Bergström
            Kultur- och utbildningsnämnden

            Återrapport

            Förslag till beslut

            1. Godkänna.
            2. Anta planen.

            Händelser
            Enhet: Ekhagen; Antal: 3
            Till oktober.

            Utbildning
            95 av 112 är klara.

            Sara Dahlin, Förvaltningschef

            Sara Dahlin, Godkännare tjänsteskrivelse, 2024-11-06
            Kontrollsumma 3f2a 9bc0 d1e2 f304

            Sara Dahlin, Godkännare tjänsteskrivelse, 2024-11-06

            """);

    [Fact]
    public void Plain_text_holds_no_control_characters() =>
        PlainTextRenderer.Render(Samples.FilledWith(Samples.Extreme), Samples.Swedish)
            .ShouldAllBe(c => !char.IsControl(c) || c == '\n' || c == '\t');

    [Fact]
    public async Task Json_holds_the_content_with_its_evidence_and_numbers()
    {
        using var json = await JsonAsync(Samples.Report);
        var blocks = json.RootElement.GetProperty("blocks").EnumerateArray().ToArray();

        json.RootElement.GetProperty("contentHash").GetString().ShouldBe(ContentHash.Of(Samples.Report));
        blocks.Length.ShouldBe(Samples.Report.Blocks.Count);
        blocks[3].GetProperty("runs")[1].GetProperty("evidence")[0].GetProperty("href").GetString().ShouldBe("/incidents?year=2024");
        blocks[3].GetProperty("runs")[3].GetProperty("mark").GetProperty("reason").GetString().ShouldBe("Bedömning av skolchefen");
        blocks[4].GetProperty("chart").GetProperty("series")[0].GetProperty("values")[0].GetInt32().ShouldBe(8);
        blocks[4].TryGetProperty("svg", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Json_takes_any_text()
    {
        using var json = await JsonAsync(Samples.FilledWith(Samples.Extreme));

        json.RootElement.GetProperty("title").GetString()!.ShouldStartWith("<script>");
    }

    private static async Task<JsonDocument> JsonAsync(ReportDocument document)
    {
        using var stream = new MemoryStream();
        await JsonRenderer.WriteAsync(stream, document, TestContext.Current.CancellationToken);

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
