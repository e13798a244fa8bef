using System.Text.Json;

namespace SafetyPlatform.Proof;

/// <summary>The texts of one entry against its commitments. Texts that were erased are not missed; the first wrong one is told.</summary>
internal sealed class Disclosure(JsonElement entry)
{
    private static readonly string[] Places = ["actor", "reason", "subject", "changes"];

    public ArchiveFaultKind? Fault { get; private set; }

    /// <summary>Where the wrong one stands.</summary>
    public string Where { get; private set; } = "";

    public int Checked { get; private set; }

    /// <exception cref="FormatException">It has not the form of a disclosure.</exception>
    public void Compare(JsonElement texts)
    {
        if (texts.ValueKind != JsonValueKind.Object || texts.EnumerateObject().Any(p => !Places.Contains(p.Name, StringComparer.Ordinal)))
        {
            throw new FormatException("Texts of something else than an entry.");
        }

        Compare("actor", Member(texts, "actor"), Member(Member(entry, "actor"), "name"));
        Compare("reason", Member(texts, "reason"), Member(entry, "reason"));
        Compare("subject", Member(texts, "subject"), Member(entry, "subject"));
        CompareChanges(Member(texts, "changes"), Member(entry, "changes"));
    }

    private void CompareChanges(JsonElement disclosed, JsonElement sealedRows)
    {
        var row = 0;

        foreach (var fields in IsAbsent(disclosed) ? [] : StrictJson.List(disclosed))
        {
            if (!IsAbsent(fields) && fields.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException("A row is an object.");
            }

            foreach (var field in IsAbsent(fields) ? [] : fields.EnumerateObject().ToArray())
            {
                var commitments = sealedRows.ValueKind == JsonValueKind.Array && row < sealedRows.GetArrayLength() ? Member(sealedRows[row], "fields") : default;
                Compare($"changes[{row}].{field.Name}", field.Value, Member(commitments, field.Name));
            }

            row++;
        }
    }

    private void Compare(string where, JsonElement disclosed, JsonElement commitment)
    {
        if (IsAbsent(disclosed))
        {
            return;
        }

        var members = StrictJson.Members(disclosed, "salt", "value");
        var salt = StrictBase64.Read(StrictJson.Text(members[0]));
        var value = CanonicalJson.ValueOf(members[1]);

        if (commitment.ValueKind != JsonValueKind.String)
        {
            Tell(ArchiveFaultKind.TextUnsealed, where);
        }
        else if (salt.Length != Commitment.SaltBytes || Commitment.MacOf(value, salt) != commitment.GetString())
        {
            Tell(ArchiveFaultKind.TextDiffers, where);
        }
        else
        {
            Checked++;
        }
    }

    private void Tell(ArchiveFaultKind kind, string where) => (Fault, Where) = Fault is null ? (kind, where) : (Fault, Where);

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static bool IsAbsent(JsonElement element) => element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
}
