using System.Text.Json;
using System.Text.Unicode;

namespace SafetyPlatform.Proof;

/// <summary>Reads JSON that others may have written: no name twice, nothing unknown, nothing left out, and one kind of error.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <exception cref="FormatException">It is not JSON, or says a thing twice.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            throw new FormatException("Not UTF-8.");
        }

        try
        {
            return JsonDocument.Parse(bytes, Options);
        }
        catch (JsonException unreadable)
        {
            throw new FormatException("Not JSON.", unreadable);
        }
    }

    /// <summary>The values of exactly these members, in this order.</summary>
    /// <exception cref="FormatException">One is missing or one is there that was not asked for.</exception>
    public static JsonElement[] Members(JsonElement element, params ReadOnlySpan<string> names)
    {
        var values = new JsonElement[names.Length];
        var found = 0;

        foreach (var name in names)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out values[found]))
            {
                found++;
            }
        }

        return found == names.Length && element.GetPropertyCount() == found ? values : throw new FormatException("Not exactly the members it should have.");
    }

    /// <exception cref="FormatException">It is not a text.</exception>
    public static string Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new FormatException("Not a text.");
        }
        catch (InvalidOperationException unreadable)
        {
            // Half a surrogate pair, or not UTF-8.
            throw new FormatException("Not a text.", unreadable);
        }
    }

    /// <exception cref="FormatException">It is not a whole number.</exception>
    public static long Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var number) ? number : throw new FormatException("Not a whole number.");

    /// <exception cref="FormatException">It is not a list.</exception>
    public static IEnumerable<JsonElement> List(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : throw new FormatException("Not a list.");
}
