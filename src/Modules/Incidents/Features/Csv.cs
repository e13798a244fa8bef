using System.Globalization;
using System.Text;

namespace SafetyPlatform.Incidents.Features;

/// <summary>
/// A table for a Swedish spreadsheet: semicolons and a byte order mark. Text that a spreadsheet would take for a formula
/// is kept as text by an apostrophe before it.
/// </summary>
internal sealed class Csv
{
    private readonly StringBuilder lines = new();

    public void Line(IReadOnlyList<object> cells) => lines.AppendJoin(';', cells.Select(Write)).Append("\r\n");

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(lines.ToString())];

    private static string Write(object cell)
    {
        if (cell is int number)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = cell.ToString() ?? "";
        var guarded = text.Length > 0 && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

        return guarded.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded;
    }
}
