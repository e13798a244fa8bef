using System.Text.Encodings.Web;
using System.Text.Json;

namespace SafetyPlatform.Proof;

/// <summary>The public keys that a log has signed with, old ones included: what keys.json holds.</summary>
/// <param name="Origin">The log they belong to.</param>
public sealed record LogKeys(string Origin, IReadOnlyList<LogKey> Keys)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Whether a note can be relied on: at least one line is a right signature of a key that did not end as compromised. A line
    /// that bears the log's name and the id of one of its keys must be right, else the whole note is bad; other lines are others'.
    /// </summary>
    public NoteVerdict Judge(SignedNote note)
    {
        var verdict = NoteVerdict.NoKnownKey;

        foreach (var signature in note.Signatures.Where(s => s.Name == Origin))
        {
            if (Keys.FirstOrDefault(k => k.Id == signature.KeyId) is not { } key)
            {
                continue;
            }

            if (!note.IsRight(signature, key.PublicKey))
            {
                return NoteVerdict.WrongSignature;
            }

            verdict = key.Ended != KeyEnd.Compromised || verdict == NoteVerdict.Good ? NoteVerdict.Good : NoteVerdict.CompromisedKey;
        }

        return verdict;
    }

    /// <exception cref="FormatException">It is not a list of keys, two have the same id, or one is not on P-256.</exception>
    public static LogKeys Read(ReadOnlyMemory<byte> json)
    {
        using var document = StrictJson.Parse(json);
        var root = StrictJson.Members(document.RootElement, "origin", "keys");
        var keys = new LogKeys(StrictJson.Text(root[0]), [.. StrictJson.List(root[1]).Select(LogKey.Read)]);

        return NoteSignature.IsName(keys.Origin) && keys.Keys.DistinctBy(k => k.Id).Count() == keys.Keys.Count
            ? keys
            : throw new FormatException("A log has a name, and keys with different ids.");
    }

    /// <summary>keys.json: UTF-8, with a newline at its end.</summary>
    public byte[] Write()
    {
        using var target = new MemoryStream();

        using (var json = new Utf8JsonWriter(target, Indented))
        {
            json.WriteStartObject();
            json.WriteString("origin", Origin);
            json.WriteStartArray("keys");

            foreach (var key in Keys)
            {
                key.Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');

        return target.ToArray();
    }
}

public enum NoteVerdict
{
    Good,

    /// <summary>No line bears the log's name and the id of one of its keys.</summary>
    NoKnownKey,

    /// <summary>A line that claims to be the log's is not.</summary>
    WrongSignature,

    /// <summary>Rightly signed, but only with keys that others may have had.</summary>
    CompromisedKey,
}
