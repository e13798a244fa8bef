using SafetyPlatform.Tests.Worlds;

namespace SafetyPlatform.Tests.Audit;

/// <summary>
/// A row of <c>EveryRoute.txt</c>: one request to one route, and the entries it must leave. Words in the columns are explained at the
/// top of the file.
/// </summary>
/// <param name="Line">The row's number in the file.</param>
/// <param name="Route">As in docs/security/routes.csv, with <c>?handler=</c> for a named handler.</param>
/// <param name="Of">What fills the route's braces, in order; further words are only made.</param>
/// <param name="Unit">The unit that the entries name.</param>
internal sealed record RouteRow(int Line, string Method, string Route, IReadOnlyList<string> Of, string Who, string Sent, string Unit, IReadOnlyList<string> Entries)
{
    public static readonly string File = Path.Combine(Repository.Root, "tests", "SafetyPlatform.Tests", "Audit", "EveryRoute.txt");

    public static readonly IReadOnlyList<RouteRow> All = [.. System.IO.File.ReadLines(File).Select(Read).OfType<RouteRow>()];

    public bool IsApi => Route.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>An attempt that fails is an act of its own; and the page that tells of errors has their status.</summary>
    public bool MayBeRefused => Entries.Any(e => e.EndsWith("Failed", StringComparison.Ordinal)) || Route.StartsWith("/error/", StringComparison.Ordinal);

    public string Key => $"{Method} {Route}";

    /// <summary>Names the row in the list of tests.</summary>
    public string Title => $"{Line:000} {Key} as {Who} leaves {(Entries.Count == 0 ? "nothing" : string.Join(" and ", Entries))}";

    private static RouteRow? Read(string line, int index)
    {
        if (line.Length == 0 || line.StartsWith('#'))
        {
            return null;
        }

        var cells = line.Split(" | ", StringSplitOptions.TrimEntries).Select(c => c == "-" ? "" : c).ToList();

        return cells is [var method, var route, var of, var who, var sent, var unit, var entries]
            ? new RouteRow(index + 1, method, route, Words(of, ' '), who, sent, unit, Words(entries, '+'))
            : throw new InvalidOperationException($"Line {index + 1} of {File} has {cells.Count} columns.");
    }

    private static string[] Words(string cell, char between) => cell.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
