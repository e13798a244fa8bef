using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SafetyPlatform.Audit.Domain;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Reporting.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using UglyToad.PdfPig;
using Xunit;

namespace SafetyPlatform.Tests.Reporting;

/// <summary>Web page, Word, PDF and JSON say the same.</summary>
public sealed partial class RenderingTests(DemoWorld demo) : IClassFixture<DemoWorld>
{
    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task The_four_renderings_say_the_same(string language)
    {
        var report = await demo.Send("skolchef", new ReadReport(2024, language));
        var page = Squeezed(WebUtility.HtmlDecode(Tag().Replace(await (await demo.SignedIn("skolchef")).ReadAsync($"/reports/2024?language={language}"), "")));
        var word = Squeezed(WordText(await FileAsync("docx", language)));
        var pdf = Squeezed(PdfText(await FileAsync("pdf", language)));
        var json = Squeezed(JsonText(await FileAsync("json", language)));

        foreach (var text in report.Sentences.Where(s => s.IsShown).Select(s => language == "en" ? s.TextEn : s.TextSv).Append(report.Document.Title).Append(report.Document.Foot.ApproverLine!)
            .Concat(report.Figures.SelectMany(f => f.Shown.Rows).Select(r => r.Label.In(language))))
        {
            foreach (var (name, rendering) in new[] { ("page", page), ("docx", word), ("pdf", pdf), ("json", json) })
            {
                rendering.Contains(Squeezed(text), StringComparison.Ordinal).ShouldBeTrue($"{name}: {text}");
            }
        }
    }

    [Fact]
    public async Task Fetching_a_file_is_an_act_in_the_trail()
    {
        var before = await CountAsync();
        await FileAsync("docx", "sv");

        (await CountAsync()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task An_unknown_format_is_not_found()
    {
        var answer = await (await demo.SignedIn("skolchef")).GetAsync("/reports/2024/report.exe", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_command_line_writes_all_files_into_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory();

        try
        {
            var written = await demo.Send(null, new WriteReportFiles(2024, folder.FullName));

            written.PdfMissing.ShouldBeNull();
            written.Files.Select(Path.GetFileName).ShouldBe(["aterrapport-2024.docx", "aterrapport-2024.pdf", "aterrapport-2024.html", "aterrapport-2024.json"]);
            written.Files.ShouldAllBe(f => new FileInfo(f).Length > 1000);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_same_report_gives_the_same_bytes() => (await FileAsync("docx", "sv")).ShouldBe(await FileAsync("docx", "sv"));

    private async Task<byte[]> FileAsync(string format, string language)
    {
        var answer = await (await demo.SignedIn("skolchef")).GetAsync($"/reports/2024/report.{format}?language={language}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);

        return await answer.Content.ReadAsByteArrayAsync();
    }

    private Task<int> CountAsync() => demo.Look(db => db.Set<AuditEntry>().CountAsync(e => e.Type == "DownloadedReport"));

    private static string WordText(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        var text = new StringBuilder();

        foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) && e.FullName.StartsWith("word/", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            text.AppendJoin("", XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value));
        }

        return text.ToString();
    }

    private static string PdfText(byte[] file)
    {
        using var document = PdfDocument.Open(file);

        // A sentence may go on over the foot of one page and the head of the next: both are read last.
        var letters = document.GetPages().SelectMany(p => p.Letters.Select(l => (l.Value, IsEdge: l.Location.Y < 60 || (p.Number > 1 && l.Location.Y > p.Height - 60)))).ToList();

        return string.Concat(letters.Where(l => !l.IsEdge).Concat(letters.Where(l => l.IsEdge)).Select(l => l.Value));
    }

    private static string JsonText(byte[] file)
    {
        var text = new StringBuilder();
        Collect(JsonDocument.Parse(file).RootElement, text);

        return text.ToString();
    }

    private static void Collect(JsonElement element, StringBuilder text)
    {
        foreach (var child in element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(p => p.Value) : element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : Enumerable.Empty<JsonElement>())
        {
            Collect(child, text);
        }

        if (element.ValueKind == JsonValueKind.String)
        {
            text.Append(element.GetString());
        }
    }

    /// <summary>Without white space and hyphens: a line may be broken anywhere.</summary>
    private static string Squeezed(string text) => Loose().Replace(text, "");

    [GeneratedRegex(@"<[^>]*>", RegexOptions.None, 2000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\u00AD\u2010-]+", RegexOptions.None, 2000)]
    private static partial Regex Loose();
}
