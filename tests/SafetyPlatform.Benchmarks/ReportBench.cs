using System.Diagnostics;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Benchmarks;

/// <summary>The report of 2024 as files: read from the records and typeset, Node's start included.</summary>
internal static class ReportBench
{
    public static async Task<bool> RunAsync(Product product, string folder)
    {
        Console.WriteLine("The report of 2024, DOCX and PDF (HTML and JSON besides)");
        var seconds = new List<double>();

        for (var run = 0; run < 3; run++)
        {
            await using var scope = product.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem("bench");
            var watch = Stopwatch.StartNew();
            var written = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new WriteReportFiles(2024, Path.Combine(folder, $"report-{run}")));
            seconds.Add(watch.Elapsed.TotalSeconds);

            if (written.PdfMissing is not null)
            {
                Console.WriteLine($"  no PDF: {written.PdfMissing}");

                return false;
            }
        }

        return Figures.Print("first time", seconds[0], "s", 2, atLeast: false) & Figures.Print("median of three", seconds.Order().ElementAt(1), "s", 2, atLeast: false);
    }
}
