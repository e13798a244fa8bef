using System.IO.Compression;

namespace SafetyPlatform.Proof;

/// <summary>The files of an archive: which there are, what they hash to, and what goes wrong when they are read.</summary>
internal sealed class ArchiveFiles
{
    public const string Manifest = "manifest.json";
    public const string Entries = "entries.jsonl";
    public const string Texts = "texts.jsonl";
    public const string Tree = "tree.txt";
    public const string Checkpoint = "checkpoint.txt";
    public const string Previous = "previous-checkpoint.txt";
    public const string Consistency = "consistency.txt";
    public const string Keys = "keys.json";
    public const string Sums = "SHA256SUMS";

    /// <summary>16 GiB unfolded: several times what a million entries take.</summary>
    private const long MostBytes = 16L << 30;

    private const int MostSmallBytes = 1 << 20;

    private static readonly string[] Needed = [Manifest, Entries, Texts, Tree, Checkpoint, Keys, Sums];
    private static readonly string[] Others = [Previous, Consistency, "entries.csv", "entries.xlsx", "summary.pdf", "README.txt", "verify.py"];

    private readonly Dictionary<string, ZipArchiveEntry> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]?> hashes = new(StringComparer.Ordinal);
    private readonly ReadBudget budget = new(MostBytes);
    private readonly ArchiveFaults faults;

    public ArchiveFiles(ZipArchive zip, ArchiveFaults faults)
    {
        this.faults = faults;

        foreach (var file in zip.Entries)
        {
            if (!Needed.Contains(file.FullName, StringComparer.Ordinal) && !Others.Contains(file.FullName, StringComparer.Ordinal))
            {
                faults.Add(file.FullName, null, ArchiveFaultKind.UnknownFile, "no file of an archive");
            }
            else if (!files.TryAdd(file.FullName, file))
            {
                faults.Add(file.FullName, null, ArchiveFaultKind.DuplicateFile, "there twice");
            }
        }

        foreach (var missing in Needed.Where(name => !files.ContainsKey(name)))
        {
            faults.Add(missing, null, ArchiveFaultKind.MissingFile, "not there");
        }
    }

    public bool Has(string name) => files.ContainsKey(name);

    /// <summary>Has a use read a file that is there to its end; what goes wrong meanwhile is a fault of the file.</summary>
    public void Use(string name, Action<Stream> use)
    {
        if (!files.TryGetValue(name, out var file))
        {
            return;
        }

        hashes[name] = null;

        try
        {
            using var stream = new HashedStream(file.Open(), budget);
            use(stream);

            if (stream.IsWhole)
            {
                stream.CopyTo(Stream.Null);
                hashes[name] = stream.Hash();
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            faults.Add(name, null, ArchiveFaultKind.Unreadable, damaged.Message);
        }
    }

    /// <summary>Reads a small file and makes something of it; null when it is not there or not readable.</summary>
    public T? Read<T>(string name, Func<byte[], T> make)
        where T : class
    {
        T? made = null;
        Use(name, stream =>
        {
            try
            {
                made = make(Small(stream));
            }
            catch (Exception unreadable) when (unreadable is FormatException or InvalidOperationException)
            {
                faults.Add(name, null, ArchiveFaultKind.Unreadable, unreadable.Message);
            }
        });

        return made;
    }

    /// <summary>Compares every file with SHA256SUMS. Files that nobody has read yet are read now.</summary>
    public void CompareWith(IReadOnlyDictionary<string, byte[]>? sums)
    {
        if (sums is null)
        {
            return;
        }

        foreach (var name in files.Keys.Where(n => n != Sums).Order(StringComparer.Ordinal))
        {
            if (!sums.TryGetValue(name, out var sum))
            {
                faults.Add(name, null, ArchiveFaultKind.NotSummed, "not in SHA256SUMS");
                continue;
            }

            if (!hashes.ContainsKey(name))
            {
                Use(name, _ => { });
            }

            if (hashes[name] is { } hash && !hash.AsSpan().SequenceEqual(sum))
            {
                faults.Add(name, null, ArchiveFaultKind.SumDiffers, "not what SHA256SUMS says");
            }
        }

        foreach (var missing in sums.Keys.Where(n => !files.ContainsKey(n) && !Needed.Contains(n, StringComparer.Ordinal)).Order(StringComparer.Ordinal))
        {
            faults.Add(missing, null, ArchiveFaultKind.MissingFile, "named in SHA256SUMS, but not there");
        }
    }

    private static byte[] Small(Stream stream)
    {
        using var bytes = new MemoryStream();
        Span<byte> buffer = stackalloc byte[4096];

        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer[..read]);

            if (bytes.Length > MostSmallBytes)
            {
                throw new InvalidDataException("Larger than such a file is.");
            }
        }

        return bytes.ToArray();
    }
}
