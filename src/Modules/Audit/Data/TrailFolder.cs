using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Data;

/// <summary>
/// What the trail keeps outside the database and its backups: private keys, the last note that was signed, and which entries' texts
/// were erased. <c>Audit:Folder</c>, otherwise <c>audit</c> in the data folder.
/// </summary>
internal sealed class TrailFolder(IConfiguration configuration)
{
    private static readonly TimeSpan ExportsAreKept = TimeSpan.FromDays(7);
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string Root => Path.GetFullPath(configuration["Audit:Folder"] ?? Path.Combine(configuration["Data:Folder"] ?? "data", "audit"));

    private string LastSignedPath => Path.Combine(Root, "last-signed.txt");

    private string ErasedPath => Path.Combine(Root, "erased.txt");

    /// <returns>Null when the file is gone.</returns>
    public ECDsa? Key(string id)
    {
        if (!File.Exists(KeyPath(id)))
        {
            return null;
        }

        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(KeyPath(id)));

        return key;
    }

    public void KeepKey(string id, ECDsa key) => Write(KeyPath(id), key.ExportPkcs8PrivateKeyPem());

    public void DestroyKey(string id) => File.Delete(KeyPath(id));

    /// <returns>Null before anything was signed.</returns>
    public SignedNote? LastSigned() => File.Exists(LastSignedPath) ? SignedNote.Parse(File.ReadAllBytes(LastSignedPath)) : null;

    public void KeepLastSigned(SignedNote note) => Write(LastSignedPath, note.ToString());

    /// <summary>What the trail no longer continues stays as evidence, under a name of its own.</summary>
    public void KeepAside(Checkpoint signed) =>
        File.Copy(LastSignedPath, Path.Combine(Root, string.Create(CultureInfo.InvariantCulture, $"signed-{signed.Origin.Replace('/', '-')}-{signed.Size}.txt")), overwrite: true);

    public IReadOnlyList<(Guid Id, ErasedPart Part)> Erased() =>
        File.Exists(ErasedPath) ? [.. File.ReadLines(ErasedPath).Select(l => l.Split(' ')).Select(l => (Guid.Parse(l[0]), Enum.Parse<ErasedPart>(l[1])))] : [];

    /// <summary>Is on the disk when this returns: an erasure that a restored backup would undo is none.</summary>
    public void KeepErased(IEnumerable<(Guid Id, ErasedPart Part)> erased)
    {
        var lines = string.Concat(erased.Select(e => $"{e.Id} {e.Part}\n"));

        if (lines.Length == 0)
        {
            return;
        }

        Directory.CreateDirectory(Root);
        using var file = new FileStream(ErasedPath, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(Encoding.ASCII.GetBytes(lines));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Where an ordered archive is put; the folder is there.</summary>
    public string ExportPath(Guid id) => Path.Combine(Directory.CreateDirectory(Exports).FullName, $"{id}.zip");

    public void ForgetOldExports(DateTime now)
    {
        foreach (var old in Directory.CreateDirectory(Exports).GetFiles().Where(f => f.CreationTimeUtc < now - ExportsAreKept))
        {
            old.Delete();
        }
    }

    private string Exports => Path.GetFullPath(Path.Combine(configuration["Data:Folder"] ?? "data", "exports"));

    private string KeyPath(string id) => Path.Combine(Root, $"key-{id}.pem");

    /// <summary>Under another name first: half a file is never read.</summary>
    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Root);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(path + ".part", options))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path, overwrite: true);
    }
}
