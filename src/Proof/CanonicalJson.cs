using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SafetyPlatform.Proof;

/// <summary>
/// One way, and only one, to write a value: objects with keys in ordinal order, lists, strings, whole numbers, true, false and
/// null, no white space, escapes only where JSON demands them (a restriction of RFC 8785). What is stored is what is hashed.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The largest whole number that every reader of JSON understands exactly.</summary>
    private const long Largest = 9_007_199_254_740_991;

    public static byte[] Write(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        Write(buffer, value);

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Write(object?)"/> wrote, and nothing else.</summary>
    public static object? Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var value = ValueOf(document.RootElement);

        return Write(value).AsSpan().SequenceEqual(bytes.Span) ? value : throw new FormatException("Not in canonical form.");
    }

    private static void Write(ArrayBufferWriter<byte> buffer, object? value)
    {
        switch (value)
        {
            case null:
                buffer.Write("null"u8);
                break;
            case bool truth:
                buffer.Write(truth ? "true"u8 : "false"u8);
                break;
            case string text:
                WriteText(buffer, text);
                break;
            case int or long:
                WriteNumber(buffer, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(buffer, map);
                break;
            case IEnumerable<object?> list:
                WriteList(buffer, list);
                break;
            default:
                throw new FormatException($"{value.GetType().Name} has no canonical form.");
        }
    }

    private static void WriteMap(ArrayBufferWriter<byte> buffer, IReadOnlyDictionary<string, object?> map)
    {
        buffer.Write("{"u8);
        var first = true;

        foreach (var (key, value) in map.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (!first)
            {
                buffer.Write(","u8);
            }

            first = false;
            WriteText(buffer, key);
            buffer.Write(":"u8);
            Write(buffer, value);
        }

        buffer.Write("}"u8);
    }

    private static void WriteList(ArrayBufferWriter<byte> buffer, IEnumerable<object?> list)
    {
        buffer.Write("["u8);
        var first = true;

        foreach (var value in list)
        {
            if (!first)
            {
                buffer.Write(","u8);
            }

            first = false;
            Write(buffer, value);
        }

        buffer.Write("]"u8);
    }

    private static void WriteNumber(ArrayBufferWriter<byte> buffer, long number)
    {
        if (number is > Largest or < -Largest)
        {
            throw new FormatException("The number is too large.");
        }

        buffer.Write(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
    }

    private static void WriteText(ArrayBufferWriter<byte> buffer, string text)
    {
        buffer.Write("\""u8);
        var rest = text.AsSpan();

        while (rest.Length > 0)
        {
            var plain = rest.IndexOfAny(MustBeEscaped);
            plain = plain < 0 ? rest.Length : plain;

            // Half a surrogate pair cannot be written in UTF-8: it becomes U+FFFD, as everywhere else.
            var written = Encoding.UTF8.GetBytes(rest[..plain], buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(plain)));
            buffer.Advance(written);

            if (plain < rest.Length)
            {
                buffer.Write(EscapeOf(rest[plain]));
                plain++;
            }

            rest = rest[plain..];
        }

        buffer.Write("\""u8);
    }

    private static readonly SearchValues<char> MustBeEscaped =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);

    private static byte[] EscapeOf(char character) => character switch
    {
        '"' => "\\\""u8.ToArray(),
        '\\' => "\\\\"u8.ToArray(),
        '\b' => "\\b"u8.ToArray(),
        '\t' => "\\t"u8.ToArray(),
        '\n' => "\\n"u8.ToArray(),
        '\f' => "\\f"u8.ToArray(),
        '\r' => "\\r"u8.ToArray(),
        _ => Encoding.ASCII.GetBytes($"\\u{(int)character:x4}"),
    };

    internal static object? ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var number) ? number : throw new FormatException("Only whole numbers."),
        JsonValueKind.Array => element.EnumerateArray().Select(ValueOf).ToList(),
        JsonValueKind.Object => MapOf(element),
        _ => throw new FormatException("Not a value."),
    };

    private static Dictionary<string, object?> MapOf(JsonElement element)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);

        foreach (var property in element.EnumerateObject())
        {
            map.Add(property.Name, ValueOf(property.Value));
        }

        return map;
    }
}
