using System.Text;
using SafetyPlatform.Kernel.Documents;
using Shouldly;
using UglyToad.PdfPig;
using Xunit;

namespace SafetyPlatform.Tests.Documents;

public sealed class PdfRendererTests
{
    private static readonly PdfRenderer Renderer = new(new PdfOptions());

    [Fact]
    public async Task A_report_is_a_sound_file_marked_as_archive_grade()
    {
        var pdf = await RenderAsync(Samples.Report);
        using var file = new TemporaryFile(pdf);

        (await Tool.RunAsync("qpdf", "--check", file.Path)).ShouldContain("No syntax or stream encoding errors found");
        var text = Encoding.Latin1.GetString(pdf);
        text.ShouldContain("<pdfaid:part>2</pdfaid:part>");
        text.ShouldContain("<pdfaid:conformance>A</pdfaid:conformance>");
    }

    [Fact]
    public async Task Readers_find_headings_header_cells_lists_and_pictures_with_words()
    {
        using var file = new TemporaryFile(await RenderAsync(Samples.Report));
        var tree = await Tool.RunAsync("pdfinfo", "-struct-text", file.Path);
        var inside = await Tool.RunAsync("qpdf", "--json", "--json-key=qpdf", file.Path);

        foreach (var tag in new[] { "H1", "H2", "H3", "H4", "TH", "Caption", "Figure", "LI" })
        {
            tree.Split('\n').ShouldContain(line => line.TrimStart().StartsWith(tag), $"{tag} is missing");
        }

        inside.ShouldContain("\"/Alt\": \"u:Stapeldiagram: händelser per månad 2024 bredvid 2023.\"");
        inside.ShouldContain("\"/Lang\": \"u:sv-SE\"");
    }

    [Fact]
    public async Task All_fonts_are_inside()
    {
        using var file = new TemporaryFile(await RenderAsync(Samples.Report));
        var fonts = (await Tool.RunAsync("pdffonts", file.Path)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();

        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(line => line.Contains("SourceSans3") && line.Contains("yes yes yes"));
    }

    [Fact]
    public async Task Title_author_and_date_come_from_the_report()
    {
        using var pdf = PdfDocument.Open(await RenderAsync(Samples.Report));

        pdf.Information.Title.ShouldBe(Samples.Report.Title);
        pdf.Information.Author.ShouldBe("Förvaltningen för kultur och utbildning");
        pdf.Information.CreationDate!.ShouldStartWith("D:20241106");
        pdf.NumberOfPages.ShouldBe(3);
    }

    [Fact]
    public async Task The_same_report_gives_the_same_bytes() =>
        (await RenderAsync(Samples.Report)).ShouldBe(await RenderAsync(Samples.Report));

    [Fact]
    public async Task Signs_that_mean_something_to_the_typesetter_are_printed_as_they_are()
    {
        const string text = "#let $x$ *a* _b_ @c <d> `e` // [f] \\g = - + {0}";
        using var pdf = PdfDocument.Open(await RenderAsync(Samples.With(new Paragraph(text))));

        pdf.GetPage(1).Text.Replace(" ", "", StringComparison.Ordinal).ShouldContain(text.Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(DocxRendererTests.Texts), MemberType = typeof(DocxRendererTests))]
    public async Task Any_text_in_every_field_gives_an_archive_grade_file(string text)
    {
        var pdf = await RenderAsync(Samples.FilledWith(text));
        using var file = new TemporaryFile(pdf);

        (await Tool.RunAsync("qpdf", "--check", file.Path)).ShouldContain("No syntax or stream encoding errors found");
        Encoding.Latin1.GetString(pdf).ShouldContain("<pdfaid:conformance>A</pdfaid:conformance>");
    }

    [Fact]
    public async Task A_hundred_signs_that_no_font_has_cost_only_themselves()
    {
        var signs = string.Concat(Enumerable.Range(0x1F300, 100).Select(char.ConvertFromUtf32));
        using var pdf = PdfDocument.Open(await RenderAsync(Samples.With(new Paragraph($"Före {signs} efter"))));

        pdf.GetPage(1).Text.ShouldContain("Före");
        pdf.GetPage(1).Text.ShouldContain("efter");
    }

    [Fact]
    public async Task A_table_of_500_rows_repeats_its_header_on_each_page()
    {
        using var pdf = PdfDocument.Open(await RenderAsync(Samples.LongTable(500)));

        pdf.NumberOfPages.ShouldBeGreaterThan(8);
        pdf.GetPages().ShouldAllBe(p => p.Text.Contains("Händelse"));
    }

    [Fact]
    public async Task Without_node_the_renderer_says_what_is_missing()
    {
        var renderer = new PdfRenderer(new PdfOptions("no-such-node"));

        renderer.IsAvailable.ShouldBeFalse();
        (await Should.ThrowAsync<PdfUnavailableException>(() => renderer.RenderAsync(Samples.Report, Samples.Swedish, TestContext.Current.CancellationToken)))
            .Message.ShouldContain("no-such-node");
    }

    [Fact]
    public async Task A_typesetter_that_takes_too_long_is_stopped()
    {
        var renderer = new PdfRenderer(new PdfOptions { Timeout = TimeSpan.FromMilliseconds(1) });

        (await Should.ThrowAsync<PdfFailedException>(() => renderer.RenderAsync(Samples.Report, Samples.Swedish, TestContext.Current.CancellationToken)))
            .Message.ShouldContain("stopped");
    }

    [Fact]
    public async Task A_failing_typesetter_is_quoted()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "render.mjs"), "console.error('out of ink'); process.exit(3);", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(folder.Path, "node_modules", "@myriaddreamin", "typst-ts-node-compiler"));
        var renderer = new PdfRenderer(new PdfOptions(Folder: folder.Path));

        (await Should.ThrowAsync<PdfFailedException>(() => renderer.RenderAsync(Samples.LongTable(5000), Samples.Swedish, TestContext.Current.CancellationToken)))
            .Message.ShouldContain("ended with 3: out of ink");
    }

    private static Task<byte[]> RenderAsync(ReportDocument document) =>
        Renderer.RenderAsync(document, Samples.Swedish, TestContext.Current.CancellationToken);
}
