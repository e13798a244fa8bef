using System.Globalization;
using System.Text;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Host.Commands;

/// <summary>Checks an exported archive without any database.</summary>
internal static class AuditArchive
{
    public static async Task<int> VerifyAsync(string path, IReadOnlyList<string> heads, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var verdict = ArchiveCheck.Run(file, [.. heads.Select((note, i) => ($"head {i + 1}", Encoding.UTF8.GetBytes(note)))], pinned: null, cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict.Entries} entries, {verdict.Texts} texts, tree of {verdict.Size}, root {verdict.Root}"));

        foreach (var head in verdict.Heads)
        {
            Console.WriteLine($"{head.Name}: {head.Agreement}");
        }

        foreach (var fault in verdict.Faults)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"WRONG {fault.File} {fault.Seq} {fault.Kind}: {fault.Detail}"));
        }

        Console.WriteLine(verdict.IsIntact ? "INTACT" : string.Create(CultureInfo.InvariantCulture, $"BROKEN, {verdict.FaultCount} faults, first wrong entry {verdict.FirstWrong}"));

        return verdict.IsIntact ? 0 : 1;
    }
}
