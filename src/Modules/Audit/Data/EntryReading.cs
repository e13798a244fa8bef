using System.Security.Cryptography;
using System.Text.Json;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Data;

/// <summary>Reads sealed entries and what was disclosed beside them.</summary>
internal static class EntryReading
{
    /// <returns>Null for bytes that the trail cannot have written.</returns>
    public static Dictionary<string, object?>? TryRead(byte[] content)
    {
        try
        {
            return CanonicalJson.Read(content) is Dictionary<string, object?> entry && entry.GetValueOrDefault("actor") is Dictionary<string, object?> ? entry : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The columns one searches in say what the sealed bytes say.</summary>
    public static bool ColumnsAgree(Dictionary<string, object?> entry, Link link)
    {
        var actor = Map(entry["actor"]);

        return Text(entry, "id") == link.Id.ToString()
            && Text(entry, "at") == (string?)TrailPlan.Canonical(link.At)
            && Text(entry, "type") == link.Type
            && Text(actor, "kind") == link.ActorKind.ToString()
            && Text(actor, "id") == link.ActorId?.ToString()
            && Text(entry, "unit") == (link.UnitId == Guid.Empty ? null : link.UnitId.ToString())
            && Text(entry, "record") == link.RecordId?.ToString();
    }

    /// <summary>The records that the entry changed besides the one it is about.</summary>
    public static IEnumerable<Guid> Touched(Dictionary<string, object?> entry) =>
        List(entry.GetValueOrDefault("changes")).Select(row => Map(row).GetValueOrDefault("record")).OfType<string>().Select(Guid.Parse).Distinct();

    /// <summary>Every text that is still kept is the one that was sealed. Those that have been erased are not missed.</summary>
    /// <param name="subject">What the record is called in the column one searches in; null when erased.</param>
    public static bool TextsAgree(Dictionary<string, object?> entry, byte[] texts, string? subject)
    {
        try
        {
            var disclosed = Map(CanonicalJson.Read(texts));

            return Agrees(disclosed.GetValueOrDefault("actor"), Map(entry["actor"]).GetValueOrDefault("name"))
                && Agrees(disclosed.GetValueOrDefault("reason"), entry.GetValueOrDefault("reason"))
                && Agrees(disclosed.GetValueOrDefault("subject"), entry.GetValueOrDefault("subject"))
                && (subject is null || subject == (string?)Map(disclosed.GetValueOrDefault("subject")).GetValueOrDefault("value"))
                && ChangesAgree(disclosed.GetValueOrDefault("changes"), entry.GetValueOrDefault("changes"));
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or InvalidCastException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The rows that an entry tells of, with what may be shown of them.</summary>
    /// <param name="texts">Null when they are erased, or not for this reader.</param>
    public static IReadOnlyList<RowTold> Rows(byte[] content, byte[]? texts)
    {
        var rows = List(Map(CanonicalJson.Read(content)).GetValueOrDefault("changes"));
        var disclosed = texts is null ? [] : List(Map(CanonicalJson.Read(texts)).GetValueOrDefault("changes"));

        return [.. rows.Select((row, i) => RowOf(Map(row), i < disclosed.Count ? Map(disclosed[i]) : []))];
    }

    public static string? ActorName(byte[]? texts) => DisclosedText(texts, "actor");

    public static string? Reason(byte[]? texts) => DisclosedText(texts, "reason");

    public static Dictionary<string, object?> Map(object? value) => value is null ? [] : (Dictionary<string, object?>)value;

    private static RowTold RowOf(Dictionary<string, object?> row, Dictionary<string, object?> disclosed) =>
        new((string)row["op"]!, (string)row["kind"]!, (string)row["id"]!, row.GetValueOrDefault("record") is string record ? Guid.Parse(record) : null,
            [.. Map(row["fields"]).Keys.Select(field => FieldOf(field, Map(Map(disclosed.GetValueOrDefault(field)).GetValueOrDefault("value"))))]);

    private static FieldTold FieldOf(string name, Dictionary<string, object?> value) =>
        new(name, IsKnown: value.ContainsKey("after"), value.GetValueOrDefault("before"), value.GetValueOrDefault("after"));

    private static string? DisclosedText(byte[]? texts, string what) =>
        texts is null ? null : (string?)Map(Map(CanonicalJson.Read(texts)).GetValueOrDefault(what)).GetValueOrDefault("value");

    private static bool ChangesAgree(object? disclosed, object? told)
    {
        var (texts, rows) = (List(disclosed), List(told));

        return texts.Count <= rows.Count && texts.Select(Map).Select((row, i) =>
        {
            var fields = Map(Map(rows[i])["fields"]);

            return row.All(field => Agrees(field.Value, fields.GetValueOrDefault(field.Key)));
        }).All(agrees => agrees);
    }

    private static bool Agrees(object? disclosed, object? mac)
    {
        if (disclosed is null)
        {
            return true;
        }

        var map = Map(disclosed);

        return mac is string sealedMac && CryptographicOperations.FixedTimeEquals(
            Convert.FromBase64String(Commitment.MacOf(map["value"], Convert.FromBase64String((string)map["salt"]!))), Convert.FromBase64String(sealedMac));
    }

    private static List<object?> List(object? value) => value is null ? [] : (List<object?>)value;

    private static string? Text(Dictionary<string, object?> map, string name) => map.GetValueOrDefault(name) as string;
}

/// <param name="Operation"><c>added</c>, <c>modified</c> or <c>deleted</c>.</param>
/// <param name="RecordId">The record that it is or is part of; null when that is the one the entry is about.</param>
internal sealed record RowTold(string Operation, string Kind, string Id, Guid? RecordId, IReadOnlyList<FieldTold> Fields);

/// <param name="IsKnown">False when what it held is secret, erased, or not for this reader.</param>
internal sealed record FieldTold(string Name, bool IsKnown, object? Before, object? After);
