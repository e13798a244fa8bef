using System.Text.Json;

namespace SafetyPlatform.Kernel.Documents;

internal static class JsonWriting
{
    /// <summary>Nothing is written for an absent text.</summary>
    public static void Text(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, CleanText.Of(text));
        }
    }

    public static void Flag(this Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
        {
            writer.WriteBoolean(name, true);
        }
    }

    public static void All<T>(this Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);

        foreach (var item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }
}
