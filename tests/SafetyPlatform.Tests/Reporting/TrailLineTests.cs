using System.IO.Compression;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Reporting.Features;
using SafetyPlatform.Tests.Documents;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Reporting;

public sealed class TrailLineTests(DemoWorld demo) : IClassFixture<DemoWorld>
{
    [Fact]
    public async Task A_file_of_a_report_says_how_the_signed_trail_stood_and_is_approved_without_that()
    {
        (await demo.Send(null, new GetLastSigned())).ShouldBeNull();
        var approved = (await demo.Send("skolchef", new ReadReport(2024, "sv"))).ContentHash;
        (await TextOfAsync("pdf")).ShouldNotContain("Granskningsloggen:");
        await demo.Send(null, new SealNow());
        var head = (await demo.Send(null, new GetCheckpoint()))!;

        (await TextOfAsync("pdf")).ShouldContain($"rot {head.Root[..32]}");
        (await TextOfAsync("docx")).ShouldContain($"rot {head.Root[..32]}");
        (await demo.Send("skolchef", new ReadReport(2024, "sv"))).ContentHash.ShouldBe(approved);
    }

    private async Task<string> TextOfAsync(string format)
    {
        var file = await demo.Send("skolchef", new DownloadReport(2024, format, "sv"));

        if (format == "docx")
        {
            using var word = new ZipArchive(new MemoryStream(file.Content));
            using var reader = new StreamReader(await word.Entries.Single(e => e.FullName.StartsWith("word/foot", StringComparison.Ordinal)).OpenAsync());

            return await reader.ReadToEndAsync();
        }

        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "report.pdf");
        await File.WriteAllBytesAsync(path, file.Content);

        return await Tool.RunAsync("pdftotext", "-layout", path, "-");
    }
}
