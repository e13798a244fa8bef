using System.CommandLine;
using SafetyPlatform.Contracts.Reporting;

namespace SafetyPlatform.Host.Commands;

internal static class ReportCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "The year the report is about.", Required = true };
        var folder = new Option<string>("--out") { Description = "Where the files are written.", DefaultValueFactory = _ => "out" };
        var language = new Option<string>("--language") { Description = "sv or en.", DefaultValueFactory = _ => "sv" };
        language.AcceptOnlyFromAmong("sv", "en");
        var command = new Command("report", "Writes a year's report as DOCX, PDF, HTML and JSON.") { year, folder, language };

        return command.WithPlatform(async (parsed, mediator, cancellationToken) =>
        {
            var written = await mediator.Send(
                new WriteReportFiles(parsed.GetValue(year), Path.GetFullPath(parsed.GetValue(folder)!), parsed.GetValue(language)!), cancellationToken);

            foreach (var file in written.Files)
            {
                Console.WriteLine(file);
            }

            if (written.PdfMissing is not null)
            {
                await Console.Error.WriteLineAsync($"No PDF: {written.PdfMissing}");
            }

            return written.PdfMissing is null ? 0 : 2;
        });
    }
}
