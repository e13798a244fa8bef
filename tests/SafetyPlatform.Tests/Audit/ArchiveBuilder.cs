using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Tests.Audit;

/// <summary>
/// Makes an archive as docs/audit.md describes it, out of a trail of its own. Its files can then be changed; whoever changes one
/// on purpose can also make SHA256SUMS anew, as a forger would.
/// </summary>
internal sealed class ArchiveBuilder : IDisposable
{
    public const string Origin = "trail.kommun.example";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly DateTimeOffset Begun = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(byte[] Sealed, byte[] Previous, byte[] Hash, byte[]? Texts)> trail = [];
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <param name="size">Entries of the trail.</param>
    /// <param name="first">Number of the first that is exported.</param>
    /// <param name="last">Number of the last that is exported.</param>
    /// <param name="previous">Size of the trail at the export before; null for the first export.</param>
    public ArchiveBuilder(int size = 700, int first = 300, int last = 420, int? previous = 500)
    {
        for (var seq = 1; seq <= size; seq++)
        {
            var (entry, texts) = Entry(seq);
            var before = seq == 1 ? ChainHash.Beginning : trail[^1].Hash;
            trail.Add((entry, before, ChainHash.Of(before, seq, entry), texts));
        }

        Keys = new LogKeys(Origin, [LogKey.Begin(key.ExportSubjectPublicKeyInfo(), Begun)]);
        Files["entries.jsonl"] = Lines(first, last, EntryLine);
        Files["texts.jsonl"] = Lines(first, last, TextLine);
        Files["tree.txt"] = Encoding.ASCII.GetBytes(Tree(first, last));
        Files["checkpoint.txt"] = Head(size).Sign(key).Write();
        Files["keys.json"] = Keys.Write();
        Files["entries.csv"] = "\uFEFFnr;tid\r\n"u8.ToArray();
        Files["entries.xlsx"] = [0x50, 0x4B, 5, 6];
        Files["summary.pdf"] = "%PDF-1.7"u8.ToArray();
        Files["README.txt"] = "Läs mig. Read me.\n"u8.ToArray();
        Files["verify.py"] = Script();
        Files["consistency.txt"] = previous is { } earlier ? Encoding.ASCII.GetBytes(Consistency(earlier, size)) : [];
        Manifest(m => (m["entries"], m["size"]) = (last - first + 1, size));

        if (previous is { } before2)
        {
            Files["previous-checkpoint.txt"] = Head(before2).Sign(key).Write();
        }

        Sum();
    }

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public LogKeys Keys { get; private set; }

    public ECDsa Key => key;

    public byte[] HashOf(int seq) => trail[seq - 1].Hash;

    public Checkpoint Head(int size) => new(Origin, size, Merkle.RootAsync(size, Nodes(size).ReadAsync).AsTask().GetAwaiter().GetResult());

    public void Sum() => Files["SHA256SUMS"] = Encoding.UTF8.GetBytes(string.Concat(
        Files.Where(f => f.Key != "SHA256SUMS").OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Value))}  {f.Key}\n")));

    public void Manifest(Action<Dictionary<string, object?>> change)
    {
        var manifest = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["v"] = 1, ["origin"] = Origin, ["from"] = "2026-01-01", ["to"] = "2026-01-31", ["unit"] = null, ["made"] = "2026-02-01T08:00:00Z",
        };

        if (Files.TryGetValue("manifest.json", out var before))
        {
            manifest = JsonSerializer.Deserialize<Dictionary<string, object?>>(before)!;
        }

        change(manifest);
        Files["manifest.json"] = JsonSerializer.SerializeToUtf8Bytes(manifest);
    }

    public List<string> Text(string file) => [.. Encoding.UTF8.GetString(Files[file]).Split('\n')[..^1]];

    public void Put(string file, IEnumerable<string> lines) => Files[file] = Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => $"{l}\n")));

    public void PutKeys(LogKeys keys)
    {
        Keys = keys;
        Files["keys.json"] = keys.Write();
    }

    public string EntryLine(int seq) => EntryLine(seq, trail[seq - 1].Sealed, trail[seq - 1].Previous, trail[seq - 1].Hash);

    public static string EntryLine(int seq, byte[] entry, byte[] previous, byte[] hash) => JsonSerializer.Serialize(
        new { seq, previous = Convert.ToHexStringLower(previous), hash = Convert.ToHexStringLower(hash), entry = Encoding.UTF8.GetString(entry) }, Relaxed);

    /// <summary>The entry's line with other sealed bytes; the hash as it was, or made anew.</summary>
    public string Edited(int seq, bool isHashMade)
    {
        var (entry, before, hash, _) = trail[seq - 1];
        var edited = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(entry).Replace("ChangedIncident", "ChangedIncidenT", StringComparison.Ordinal));

        return EntryLine(seq, edited, before, isHashMade ? ChainHash.Of(before, seq, edited) : hash);
    }

    public byte[] Zip()
    {
        using var target = new MemoryStream();

        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in Files)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(bytes);
            }
        }

        return target.ToArray();
    }

    public void Dispose() => key.Dispose();

    private static byte[] Script()
    {
        using var script = ArchiveCheck.OpenScript();
        using var bytes = new MemoryStream();
        script.CopyTo(bytes);

        return bytes.ToArray();
    }

    /// <summary>An entry with every kind of commitment, and characters that must, need not and must not be escaped.</summary>
    private static (byte[] Sealed, byte[]? Texts) Entry(int seq)
    {
        var (actor, subject, reason) = (Commitment.To($"Åsa \"{seq}\"\\ \u2028 😀\t\u0001\u007f/<"), Commitment.To(null), Commitment.To("€"));
        var field = Commitment.To(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["before"] = null, ["after"] = new List<object?> { true, false, -seq, 9_007_199_254_740_991, "å", new Dictionary<string, object?>(StringComparer.Ordinal) { ["\uFFFD"] = 1, ["😀"] = 2, ["z"] = 3 } },
        });
        var entry = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["v"] = 1, ["id"] = $"id-{seq}", ["at"] = "2026-01-02T03:04:05.678901Z", ["type"] = "ChangedIncident",
            ["actor"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["kind"] = "Person", ["name"] = actor.Mac },
            ["subject"] = subject.Mac, ["reason"] = reason.Mac,
            ["changes"] = new List<object?>
            {
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["op"] = "added", ["fields"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Title"] = field.Mac } },
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["op"] = "deleted", ["fields"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Title"] = field.Mac } },
            },
        };
        var texts = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["actor"] = actor.Disclosed, ["subject"] = subject.Disclosed, ["reason"] = reason.Disclosed,
            ["changes"] = new List<object?> { new Dictionary<string, object?>(StringComparer.Ordinal), new Dictionary<string, object?>(StringComparer.Ordinal) { ["Title"] = field.Disclosed } },
        };

        return (CanonicalJson.Write(entry), seq % 7 == 0 ? null : CanonicalJson.Write(texts));
    }

    private static byte[] Lines(int first, int last, Func<int, string?> line) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(first, last - first + 1).Select(line).OfType<string>().Select(l => $"{l}\n")));

    private string? TextLine(int seq) => trail[seq - 1].Texts is { } texts ? $"{{\"seq\":{seq},\"texts\":{Encoding.UTF8.GetString(texts)}}}" : null;

    private string Tree(int first, int last)
    {
        var lines = new StringBuilder();

        for (var from = 0; from < trail.Count; from += Tiles.Width)
        {
            var leaves = trail.Skip(from).Take(Tiles.Width).Select(e => Merkle.LeafHash(e.Sealed)).ToList();
            var isNear = from < last && from + Tiles.Width >= first;

            if (isNear || leaves.Count < Tiles.Width)
            {
                leaves.ForEach(leaf => lines.Append("0 ").Append(Convert.ToHexStringLower(leaf)).Append('\n'));
                continue;
            }

            var fold = new TreeFold();
            leaves.ForEach(leaf => fold.Append(leaf));
            lines.Append("8 ").Append(Convert.ToHexStringLower(fold.Root())).Append('\n');
        }

        return lines.ToString();
    }

    private string Consistency(int earlier, int later) => string.Concat(
        Merkle.ConsistencyAsync(earlier, later, Nodes(later).ReadAsync).AsTask().GetAwaiter().GetResult().Select(h => $"{Convert.ToHexStringLower(h)}\n"));

    private TileReader Nodes(int size)
    {
        var growth = new TileGrowth(0, []);
        trail.Take(size).ToList().ForEach(e => growth.Append(Merkle.LeafHash(e.Sealed)));
        var tiles = growth.Changed().ToDictionary(t => (t.Level, t.Index), t => t.Bytes);

        return new TileReader((level, index) => new(tiles[(level, index)]));
    }
}
