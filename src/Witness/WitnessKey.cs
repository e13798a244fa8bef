using System.Security.Cryptography;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Witness;

/// <summary>The witness's own key: ECDSA on P-256, in a file that only its owner may read, with the public part beside it.</summary>
internal sealed class WitnessKey : IDisposable
{
    /// <summary>In the form of a log's keys, with the witness's name as the origin.</summary>
    public const string PublicFile = "witness-keys.json";

    private const string PrivateFile = "key.pem";

    private readonly ECDsa key;

    private WitnessKey(string name, ECDsa key) => (Name, this.key) = (name, key);

    public string Name { get; }

    /// <exception cref="FormatException">The name cannot stand in a signature line.</exception>
    /// <exception cref="IOException">There is a key already: what it signed would no longer be told from another's.</exception>
    public static LogKeys Make(string folder, string name, TimeProvider clock)
    {
        if (!NoteSignature.IsName(name))
        {
            throw new FormatException("A name has no spaces and no plus.");
        }

        Directory.CreateDirectory(folder);
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var keys = new LogKeys(name, [LogKey.Begin(made.ExportSubjectPublicKeyInfo(), clock.GetUtcNow())]);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(Path.Combine(folder, PrivateFile), options))
        {
            file.Write(made.ExportPkcs8PrivateKeyPem());
        }

        SafeFile.Write(Path.Combine(folder, PublicFile), keys.Write());

        return keys;
    }

    /// <exception cref="IOException">There is none: make it with keygen.</exception>
    public static WitnessKey Read(string folder)
    {
        var stored = ECDsa.Create();

        try
        {
            stored.ImportFromPem(File.ReadAllText(Path.Combine(folder, PrivateFile)));

            return new WitnessKey(LogKeys.Read(File.ReadAllBytes(Path.Combine(folder, PublicFile))).Origin, stored);
        }
        catch
        {
            stored.Dispose();
            throw;
        }
    }

    /// <summary>The note with this witness's line at its end, and no older one of its own.</summary>
    public SignedNote Cosign(SignedNote note) => note.Without(Name).With(Name, key);

    public void Dispose() => key.Dispose();
}
