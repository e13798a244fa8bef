using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SafetyPlatform.Audit.Archive;

/// <summary>One object a line. The sealed bytes stand as a text, so that exactly they can be hashed again.</summary>
internal sealed class ArchiveLines(Stream target)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> line = new(4096);

    public Task WriteEntryAsync(Exported exported, CancellationToken cancellationToken) => WriteAsync(
        json =>
        {
            json.WriteNumber("seq", exported.Entry.Seq!.Value);
            json.WriteString("previous", Convert.ToHexStringLower(exported.Entry.PreviousHash!));
            json.WriteString("hash", Convert.ToHexStringLower(exported.Entry.Hash!));
            json.WriteString("entry", exported.Entry.Content);
        },
        cancellationToken);

    public Task WriteTextsAsync(Exported exported, CancellationToken cancellationToken) => exported.Texts is null ? Task.CompletedTask : WriteAsync(
        json =>
        {
            json.WriteNumber("seq", exported.Entry.Seq!.Value);
            json.WritePropertyName("texts");
            json.WriteRawValue(exported.Texts);
        },
        cancellationToken);

    private async Task WriteAsync(Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
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
}
