using System.Globalization;
using System.Text.Json;

namespace SafetyPlatform.Proof;

/// <summary>One public key of a log.</summary>
/// <param name="Id">8 lower-case hexadecimal digits, made from the key.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo in DER, P-256.</param>
/// <param name="From">When the log began to sign with it, UTC.</param>
/// <param name="Until">When it stopped, UTC; null while it signs.</param>
/// <param name="Ended">Why it stopped; null while it signs.</param>
public sealed record LogKey(string Id, byte[] PublicKey, DateTimeOffset From, DateTimeOffset? Until, KeyEnd? Ended)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>A key that begins to sign.</summary>
    /// <exception cref="FormatException">It is not on P-256.</exception>
    public static LogKey Begin(byte[] publicKey, DateTimeOffset from) =>
        NoteKey.IsP256(publicKey) ? new LogKey(NoteKey.IdOf(publicKey), publicKey, from, null, null) : throw new FormatException("Not a key on P-256.");

    internal static LogKey Read(JsonElement element)
    {
        var members = StrictJson.Members(element, "id", "publicKey", "from", "until", "ended");
        var publicKey = StrictBase64.Read(StrictJson.Text(members[1]));
        var key = Begin(publicKey, Time(members[2])) with
        {
            Until = members[3].ValueKind == JsonValueKind.Null ? null : Time(members[3]),
            Ended = EndOf(members[4]),
        };

        return StrictJson.Text(members[0]) == key.Id ? key : throw new FormatException("The id is not that of the key.");
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("publicKey", Convert.ToBase64String(PublicKey));
        json.WriteString("from", TextOf(From));
        json.WriteString("until", Until is { } until ? TextOf(until) : null);
        json.WriteString("ended", Ended is { } ended ? WordOf(ended) : null);
        json.WriteEndObject();
    }

    private static string TextOf(DateTimeOffset time) => time.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    internal static DateTimeOffset Time(JsonElement element) => DateTimeOffset.ParseExact(
        StrictJson.Text(element), Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static string WordOf(KeyEnd ended) => ended switch
    {
        KeyEnd.Rotated => "rotated",
        KeyEnd.Lost => "lost",
        _ => "compromised",
    };

    private static KeyEnd? EndOf(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : StrictJson.Text(element) switch
    {
        "rotated" => KeyEnd.Rotated,
        "lost" => KeyEnd.Lost,
        "compromised" => KeyEnd.Compromised,
        _ => throw new FormatException("Not a way for a key to end."),
    };
}

public enum KeyEnd
{
    /// <summary>Another took its place; what it signed stays good.</summary>
    Rotated,

    /// <summary>Nobody has it any more; what it signed stays good.</summary>
    Lost,

    /// <summary>Others may have had it: nothing it signed counts.</summary>
    Compromised,
}
