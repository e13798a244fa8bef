using MediatR;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Reporting.Compose;

namespace SafetyPlatform.Reporting.Features;

internal sealed class WriteFiles(IMediator mediator, ReportFiles files, Texts texts) : IRequestHandler<WriteReportFiles, WrittenReport>
{
    public async Task<WrittenReport> Handle(WriteReportFiles request, CancellationToken cancellationToken)
    {
        var report = await mediator.Send(new ReadReport(request.Year, request.Language), cancellationToken);
        string[] formats = files.CanMakePdf ? ["docx", "pdf", "html", "json"] : ["docx", "html", "json"];
        var folder = Directory.CreateDirectory(request.Folder).FullName;
        var written = new List<string>();

        foreach (var format in formats)
        {
            var file = await files.MakeAsync(report, format, cancellationToken);
            var path = Path.Combine(folder, file.Name);
            await File.WriteAllBytesAsync(path, file.Content, cancellationToken);
            written.Add(path);
        }

        await mediator.Send(new RecordAct("WroteReportFiles", RecordId: report.Id, Subject: report.Document.Title, Facts: Facts(formats)), cancellationToken);

        return new WrittenReport(written, files.CanMakePdf ? null : texts["Reporting.Pdf.Missing"].Value);
    }

    private static Dictionary<string, string> Facts(string[] formats) => new(StringComparer.Ordinal) { ["format"] = string.Join(", ", formats) };
}
