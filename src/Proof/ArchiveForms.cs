using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace SafetyPlatform.Proof;

/// <summary>What manifest.json says.</summary>
internal sealed record ArchiveManifest(string Origin, long Entries, long Size)
{
    private const string Day = "yyyy-MM-dd";

    public static ArchiveManifest Read(byte[] json)
    {
        using var document = StrictJson.Parse(json);
        var members = StrictJson.Members(document.RootElement, "v", "origin", "from", "to", "unit", "entries", "size", "made");
        var (from, to) = (DateOnly.ParseExact(StrictJson.Text(members[2]), Day, CultureInfo.InvariantCulture), DateOnly.ParseExact(StrictJson.Text(members[3]), Day, CultureInfo.InvariantCulture));
        var unit = members[4].ValueKind == System.Text.Json.JsonValueKind.Null || Guid.TryParseExact(StrictJson.Text(members[4]), "D", out _);
        var manifest = new ArchiveManifest(StrictJson.Text(members[1]), StrictJson.Number(members[5]), StrictJson.Number(members[6]));
        LogKey.Time(members[7]);

        return StrictJson.Number(members[0]) == 1 && from <= to && unit ? manifest : throw new FormatException("Not a manifest of version 1.");
    }
}

/// <summary>The small files of lines.</summary>
internal static class ArchiveForms
{
    private const string Between = "  ";

    /// <summary>SHA256SUMS: a hash in hexadecimal, two spaces, a name.</summary>
    public static Dictionary<string, byte[]> Sums(byte[] bytes)
    {
        var sums = new Dictionary<string, byte[]>(StringComparer.Ordinal);

        foreach (var line in Lines(bytes))
        {
            var split = line.IndexOf(Between, StringComparison.Ordinal);

            if (split < 0 || split + Between.Length == line.Length || !sums.TryAdd(line[(split + Between.Length)..], Hash(line[..split])))
            {
                throw new FormatException("A line is a hash, two spaces and a name that is there once.");
            }
        }

        return sums;
    }

    internal static byte[] Hash(string text) => StrictHex.Read(Encoding.UTF8.GetBytes(text));

    internal static string[] Lines(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return [];
        }

        return Utf8.IsValid(bytes) && bytes[^1] == '\n' ? Encoding.UTF8.GetString(bytes)[..^1].Split('\n') : throw new FormatException("Lines of UTF-8 end with a newline.");
    }
}
