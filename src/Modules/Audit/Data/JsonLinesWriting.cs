using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SafetyPlatform.Contracts.Audit;

namespace SafetyPlatform.Audit.Data;

/// <summary>
/// One object a line. The first tells what was asked for and where the chain ended. The sealed bytes stand as a text, so that
/// exactly they can be hashed again.
/// </summary>
internal static class JsonLinesWriting
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<long> WriteAsync(
        Stream target, IAsyncEnumerable<Exported> entries, TrailHead head, IReadOnlyDictionary<string, string> asked, CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>(4096);
        await WriteLineAsync(target, line, json => WriteHeader(json, head, asked), cancellationToken);
        var count = 0L;

        await foreach (var exported in entries.WithCancellation(cancellationToken))
        {
            await WriteLineAsync(target, line, json => WriteEntry(json, exported), cancellationToken);
            count++;
        }

        return count;
    }

    private static async Task WriteLineAsync(Stream target, ArrayBufferWriter<byte> line, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        line.ResetWrittenCount();
        await using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        await target.WriteAsync(line.WrittenMemory, cancellationToken);
    }

    private static void WriteHeader(Utf8JsonWriter json, TrailHead head, IReadOnlyDictionary<string, string> asked)
    {
        json.WriteString("trail", "SafetyPlatform");
        json.WriteNumber("version", 1);
        json.WriteNumber("size", head.Size);
        json.WriteString("hash", head.Hash);

        foreach (var (name, value) in asked)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteEntry(Utf8JsonWriter json, Exported exported)
    {
        json.WriteNumber("seq", exported.Entry.Seq!.Value);
        json.WriteString("previousHash", Convert.ToHexStringLower(exported.Entry.PreviousHash!));
        json.WriteString("hash", Convert.ToHexStringLower(exported.Entry.Hash!));
        json.WriteString("entry", exported.Entry.Content);

        if (exported.Texts is not null)
        {
            json.WriteString("texts", exported.Texts);
        }
    }
}
