using System.Text;
using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Compose;

/// <summary>Makes files of a report: the same content in each.</summary>
internal sealed class ReportFiles(PdfRenderer pdf, Texts texts)
{
    public bool CanMakePdf => pdf.IsAvailable;

    public static bool Knows(string format) => format is "docx" or "pdf" or "json";

    public async Task<ReportFile> MakeAsync(ReadableReport report, string format, CancellationToken cancellationToken) => new(
        await WriteAsync(report, format, cancellationToken),
        format switch
        {
            "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pdf" => "application/pdf",
            "html" => "text/html; charset=utf-8",
            _ => "application/json; charset=utf-8",
        },
        $"{InLanguage.Run(report.Language, () => texts["Reporting.File.Name", report.Year].Value)}.{format}");

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
