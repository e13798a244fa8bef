using System.Security.Cryptography;
using System.Text;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Witness;

/// <summary>
/// What the witness remembers: of each log its keys, where it was found, and the last head that was cosigned. Open in one process
/// at a time, so that two runs cannot cosign side by side.
/// </summary>
internal sealed class HeadStore : IDisposable
{
    private const string Keys = "keys.json";
    private const string Head = "head.txt";
    private const string Source = "source.txt";

    private readonly string folder;
    private readonly FileStream only;

    private HeadStore(string folder, FileStream only) => (this.folder, this.only) = (folder, only);

    /// <exception cref="IOException">Another run has it open.</exception>
    public static HeadStore Open(string folder)
    {
        Directory.CreateDirectory(folder);

        return new HeadStore(folder, new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
    }

    /// <exception cref="FormatException">The file is not what was written: never taken for a first contact.</exception>
    public LogKeys? KeysOf(string origin) => Read(origin, Keys) is { } bytes ? LogKeys.Read(bytes) : null;

    /// <summary>The last head, with the witness's own line.</summary>
    /// <exception cref="FormatException">The file is not what was written: never taken for a first contact.</exception>
    public SignedNote? LastOf(string origin) => Read(origin, Head) is { } bytes ? SignedNote.Parse(bytes) : null;

    /// <summary>Which log was met at an address before; null at the first contact.</summary>
    public string? OriginAt(string source) => Logs()
        .Where(log => File.Exists(Path.Combine(log, Source)) && File.ReadAllText(Path.Combine(log, Source)) == source)
        .Select(log => LogKeys.Read(File.ReadAllBytes(Path.Combine(log, Keys))).Origin)
        .FirstOrDefault();

    public void Pin(LogKeys keys) => Write(keys.Origin, Keys, keys.Write());

    public void Found(string origin, string source) => Write(origin, Source, Encoding.UTF8.GetBytes(source));

    public void Keep(string origin, SignedNote head) => Write(origin, Head, head.Write());

    /// <summary>Puts aside what contradicts itself, once however often it is met.</summary>
    /// <returns>Where it lies.</returns>
    public string KeepEvidence(string kind, SignedNote kept, SignedNote offered, IReadOnlyList<byte[]>? proof)
    {
        // A log may sign the same text anew each time it is asked.
        var name = $"{kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept.Text + offered.Text)).AsSpan(0, 8))}";
        var evidence = Directory.CreateDirectory(Path.Combine(folder, "evidence", name)).FullName;
        SafeFile.Write(Path.Combine(evidence, "kept.txt"), kept.Write());
        SafeFile.Write(Path.Combine(evidence, "offered.txt"), offered.Write());

        if (proof is not null)
        {
            SafeFile.Write(Path.Combine(evidence, "consistency.txt"), ProofLines.Write(proof));
        }

        return evidence;
    }

    public void Dispose() => only.Dispose();

    private IEnumerable<string> Logs() => Directory.Exists(Path.Combine(folder, "logs")) ? Directory.EnumerateDirectories(Path.Combine(folder, "logs")) : [];

    /// <summary>An origin may have slashes; its hash has none.</summary>
    private string FolderOf(string origin) => Path.Combine(folder, "logs", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)).AsSpan(0, 8)));

    private byte[]? Read(string origin, string file)
    {
        var path = Path.Combine(FolderOf(origin), file);

        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private void Write(string origin, string file, byte[] bytes)
    {
        Directory.CreateDirectory(FolderOf(origin));
        SafeFile.Write(Path.Combine(FolderOf(origin), file), bytes);
    }
}
