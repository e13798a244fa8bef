using System.Text.Json;
using System.Text.Unicode;

namespace SafetyPlatform.Proof;

/// <summary>Reads entries.jsonl line by line into the same buffers.</summary>
internal sealed class EntryLines(Stream stream, ArchiveFaults faults)
{
    /// <summary>16 MiB, with escapes: a thousand times the longest entry.</summary>
    public const int MostLineBytes = 1 << 24;

    /// <summary>Every digit may be written as an escape of six characters.</summary>
    private const int MostEscapedHash = 6 * 2 * Digest.Length;

    private readonly LineReader lines = new(stream, MostLineBytes, ArchiveFiles.Entries, faults);
    private readonly byte[] previous = new byte[Digest.Length];
    private readonly byte[] hash = new byte[Digest.Length];
    private byte[] entry = new byte[1 << 12];
    private int length;

    /// <summary>Lines so far.</summary>
    public long Number => lines.Number;

    /// <summary>False when there may have been more entries than could be read.</summary>
    public bool IsWhole => lines.IsWhole;

    /// <summary>False when the line was not one of an entry; nothing else here is then of use.</summary>
    public bool IsReadable { get; private set; }

    public long Seq { get; private set; }

    public ReadOnlySpan<byte> Previous => previous;

    public ReadOnlySpan<byte> Hash => hash;

    public ReadOnlyMemory<byte> Sealed => entry.AsMemory(0, length);

    public bool Next()
    {
        if (!lines.TryRead(out var line))
        {
            return false;
        }

        try
        {
            IsReadable = Utf8.IsValid(line.Span) && Read(line.Span);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            IsReadable = false;
        }

        return true;
    }

    private bool Read(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        var members = 0;

        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberOf(ref json);

            if ((members & member) != 0 || !json.Read() || !Take(ref json, member))
            {
                return false;
            }

            members |= member;
        }

        return json.TokenType == JsonTokenType.EndObject && members == 15 && !json.Read();
    }

    private static int MemberOf(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("seq"u8))
        {
            return 1;
        }

        if (json.ValueTextEquals("previous"u8))
        {
            return 2;
        }

        if (json.ValueTextEquals("hash"u8))
        {
            return 4;
        }

        return json.ValueTextEquals("entry"u8) ? 8 : 0;
    }

    private bool Take(ref Utf8JsonReader json, int member)
    {
        if (member == 1)
        {
            Seq = json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var seq) ? seq : long.MinValue;

            return Seq != long.MinValue;
        }

        if (json.TokenType != JsonTokenType.String || member == 0)
        {
            return false;
        }

        if (member == 8)
        {
            entry = entry.Length < json.ValueSpan.Length ? new byte[2 * json.ValueSpan.Length] : entry;
            length = json.CopyString(entry);

            return true;
        }

        Span<byte> text = stackalloc byte[MostEscapedHash];

        return json.ValueSpan.Length <= text.Length && StrictHex.TryRead(text[..json.CopyString(text)], member == 2 ? previous : hash);
    }
}
