using Microsoft.Extensions.Configuration;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Domain;

/// <summary>Who outside keeps the last head and signs it too: <c>Audit:Witnesses:0</c> and so on, each <c>name+key id+Base64 of the public key</c>.</summary>
internal sealed class Witnesses(IConfiguration configuration)
{
    private readonly IReadOnlyList<LogKeys> known = [.. (configuration.GetSection("Audit:Witnesses").Get<string[]>() ?? []).Select(Read)];

    /// <summary>Whether one of them has rightly signed the note.</summary>
    public IReadOnlyList<NoteSignature> SignaturesOn(SignedNote note) =>
        [.. note.Signatures.Where(s => known.Any(w => w.Origin == s.Name && w.Keys[0].Id == s.KeyId && note.IsRight(s, w.Keys[0].PublicKey)))];

    private static LogKeys Read(string line)
    {
        var parts = line.Split('+', 3);
        var key = parts.Length == 3 ? LogKey.Begin(Convert.FromBase64String(parts[2]), DateTimeOffset.UnixEpoch) : null;

        return key?.Id == parts.ElementAtOrDefault(1) && key is not null
            ? new LogKeys(parts[0], [key])
            : throw new FormatException($"Audit__Witnesses: {line} is not name+id+key.");
    }
}
