using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SafetyPlatform.Kernel.Documents;
using Shouldly;
using W = DocumentFormat.OpenXml.Wordprocessing;
using WP = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Xunit;

namespace SafetyPlatform.Tests.Documents;

public sealed class DocxRendererTests
{
    public static TheoryData<string> Texts => ["Vanlig text", Samples.Extreme, Samples.LongName, "", "🚨"];

    [Fact]
    public async Task A_report_with_every_kind_of_block_is_valid() => Errors(await RenderAsync(Samples.Report)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Any_text_in_every_field_gives_a_valid_document(string text) =>
        Errors(await RenderAsync(Samples.FilledWith(text))).ShouldBeEmpty();

    [Fact]
    public async Task A_table_of_500_rows_is_valid_and_repeats_its_header()
    {
        using var package = await OpenAsync(Samples.LongTable(500));
        var rows = package.MainDocumentPart!.Document.Descendants<W.TableRow>().ToArray();

        rows.Length.ShouldBe(501);
        rows.Where(r => r.Descendants<W.TableHeader>().Any()).ShouldBe([rows[0]]);
    }

    [Fact]
    public async Task Headings_lists_and_captions_have_the_styles_of_word()
    {
        using var package = await OpenAsync(Samples.Report);
        var used = package.MainDocumentPart!.Document.Descendants<W.ParagraphStyleId>().Select(s => s.Val!.Value!).Distinct().ToArray();
        var defined = package.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Select(s => s.StyleId!.Value!).ToArray();

        used.ShouldBeSubsetOf(defined);
        new[] { "Title", "Heading1", "Heading2", "Heading3", "ListBullet", "ListNumber", "Caption", "TableHeader" }.ShouldBeSubsetOf(used);
    }

    [Fact]
    public async Task A_picture_is_drawn_as_svg_with_a_png_beside_it_and_words_for_those_who_do_not_see_it()
    {
        using var package = await OpenAsync(Samples.Report);
        var main = package.MainDocumentPart!;

        main.Document.Descendants<WP.DocProperties>().Select(p => p.Description!.Value!).ShouldBe(
            Samples.Report.Blocks.OfType<Figure>().Select(f => f.AltText));
        main.Document.Descendants<SVGBlip>().Select(s => main.GetPartById(s.Embed!.Value!).ContentType).Distinct().ShouldBe(["image/svg+xml"]);
        main.ImageParts.Count(i => i.ContentType == "image/png").ShouldBe(4);
    }

    [Fact]
    public async Task Each_numbered_list_starts_at_one()
    {
        using var package = await OpenAsync(Samples.With(new NumberedList([new ListItem("a")]), new NumberedList([new ListItem("b")])));

        package.MainDocumentPart!.Document.Descendants<W.NumberingId>().Select(n => n.Val!.Value).ShouldBeUnique();
    }

    [Fact]
    public async Task Title_author_time_and_language_are_in_the_properties()
    {
        using var package = await OpenAsync(Samples.Report);

        package.PackageProperties.Title.ShouldBe(Samples.Report.Title);
        package.PackageProperties.Creator.ShouldBe("Förvaltningen för kultur och utbildning");
        package.PackageProperties.Created!.Value.ToUniversalTime().ShouldBe(Samples.Created);
        package.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<W.Languages>().Single().Val!.Value.ShouldBe("sv-SE");
    }

    [Fact]
    public async Task The_pages_carry_head_approver_and_page_number()
    {
        using var package = await OpenAsync(Samples.Report);
        var main = package.MainDocumentPart!;

        main.HeaderParts.Select(h => h.Header.InnerText).ShouldContain(t => t.Contains("Diarienummer KUN 2024/118"));
        main.FooterParts.Single().Footer.InnerText.ShouldStartWith("Sara Dahlin, Godkännare tjänsteskrivelse, 2024-11-06");
        main.FooterParts.Single().Footer.Descendants<W.SimpleField>().Select(f => f.Instruction!.Value).ShouldBe(["PAGE", "NUMPAGES"]);
    }

    [Fact]
    public async Task Evidence_is_left_out()
    {
        using var package = await OpenAsync(Samples.Report);

        package.MainDocumentPart!.Document.OuterXml.ShouldNotContain("/incidents");
    }

    [Fact]
    public async Task The_same_report_gives_the_same_bytes() =>
        (await RenderAsync(Samples.Report)).ToArray().ShouldBe((await RenderAsync(Samples.Report)).ToArray());

    private static async Task<MemoryStream> RenderAsync(ReportDocument document)
    {
        var stream = new MemoryStream();
        await DocxRenderer.WriteAsync(stream, document, Samples.Swedish, Samples.Created, TestContext.Current.CancellationToken);
        stream.Position = 0;

        return stream;
    }

    private static async Task<WordprocessingDocument> OpenAsync(ReportDocument document) =>
        WordprocessingDocument.Open(await RenderAsync(document), isEditable: false);

    private static string[] Errors(Stream stream)
    {
        using var package = WordprocessingDocument.Open(stream, isEditable: false);

        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}")];
    }
}
