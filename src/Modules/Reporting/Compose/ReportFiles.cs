using System.Text;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Pipeline;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Compose;

/// <summary>Makes files of a report: the same content in each.</summary>
internal sealed class ReportFiles(PdfRenderer pdf, PlatformSender platform, Texts texts)
{
    /// <summary>Hexadecimal digits of the root that stand at the foot: 128 bits of it.</summary>
    private const int RootShown = 32;

    public bool CanMakePdf => pdf.IsAvailable;

    public static bool Knows(string format) => format is "docx" or "pdf" or "json";

    public async Task<ReportFile> MakeAsync(ReadableReport report, string format, CancellationToken cancellationToken) => new(
        await WriteAsync(await WithTrailAsync(report, cancellationToken), format, cancellationToken),
        format switch
        {
            "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pdf" => "application/pdf",
            "html" => "text/html; charset=utf-8",
            _ => "application/json; charset=utf-8",
        },
        $"{InLanguage.Run(report.Language, () => texts["Reporting.File.Name", report.Year].Value)}.{format}");

    /// <summary>A file that leaves the product says how the trail stood, so that the trail can be held to it later.</summary>
    private async Task<ReadableReport> WithTrailAsync(ReadableReport report, CancellationToken cancellationToken)
    {
        if (await platform.SendAsync(new GetLastSigned(), cancellationToken) is not { } head)
        {
            return report;
        }

        var line = InLanguage.Run(report.Language, () => texts["Reporting.Document.Trail", Format.Number(head.Size), head.Root[..RootShown], Format.Instant(head.At)].Value);

        return report with { Document = report.Document with { Foot = report.Document.Foot with { TrailLine = line } } };
    }

    private async Task<byte[]> WriteAsync(ReadableReport report, string format, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();

        switch (format)
        {
            case "docx":
                await DocxRenderer.WriteAsync(stream, report.Document, report.Labels, report.CreatedAt, cancellationToken);
                break;
            case "json":
                await JsonRenderer.WriteAsync(stream, report.Document, cancellationToken);
                break;
            case "html":
                return Encoding.UTF8.GetBytes(StandAlonePage.Of(report));
            default:
                return await pdf.RenderAsync(report.Document, report.Labels, cancellationToken);
        }

        return stream.ToArray();
    }
}

/// <param name="Name">File name without a path.</param>
internal sealed record ReportFile(byte[] Content, string ContentType, string Name);
