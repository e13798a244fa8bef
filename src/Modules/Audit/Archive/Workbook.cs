using System.Text.Json;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace SafetyPlatform.Audit.Archive;

/// <summary>The rows as a workbook. A sheet holds 1 048 575 of them; then comes the next sheet.</summary>
internal static class Workbook
{
    private const int MostRows = 1_048_575;

    private static readonly OpenXmlConfiguration Streamed = new() { FastMode = false, AutoFilter = false };

    /// <param name="path">One JSON list of texts a line; the first has the headings.</param>
    /// <param name="rows">Lines after the first.</param>
    /// <param name="target">Path of the new file.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteAsync(string path, long rows, string target, CancellationToken cancellationToken)
    {
        var sheets = Enumerable.Range(0, (int)Math.Max(1, (rows + MostRows - 1) / MostRows))
            .ToDictionary(sheet => $"{sheet + 1}", sheet => (object)Rows(path, sheet), StringComparer.Ordinal);
        await MiniExcel.SaveAsAsync(target, sheets, printHeader: true, configuration: Streamed, cancellationToken: cancellationToken);
    }

    private static IEnumerable<Dictionary<string, object>> Rows(string path, int sheet)
    {
        string[]? heading = null;

        foreach (var line in File.ReadLines(path).Take(1).Concat(File.ReadLines(path).Skip(1 + (sheet * MostRows)).Take(MostRows)))
        {
            var cells = JsonSerializer.Deserialize<string[]>(line)!;

            if (heading is null)
            {
                heading = cells;
            }
            else
            {
                yield return heading.Zip(cells).ToDictionary(c => c.First, c => (object)c.Second, StringComparer.Ordinal);
            }
        }
    }
}
