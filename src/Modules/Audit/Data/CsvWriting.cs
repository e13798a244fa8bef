using System.Globalization;
using CsvHelper;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Audit.Data;

/// <summary>A table for people: semicolon and byte order mark for Swedish Excel, and no cell that acts as a formula.</summary>
internal static class CsvWriting
{
    private static readonly CsvWriterOptions Options = new() { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    private static readonly string[] Columns = ["Number", "At", "What", "Subject", "ActorKind", "Actor", "Unit", "Record", "Hash"];

    public static async Task<long> WriteAsync(Stream target, IAsyncEnumerable<Exported> entries, Texts texts, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(target, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(c => texts[$"Audit.Csv.{c}"].Value)], cancellationToken);
        var count = 0L;

        await foreach (var exported in entries.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync(Cells(exported, texts), cancellationToken);
            count++;
        }

        return count;
    }

    private static string[] Cells(Exported exported, Texts texts)
    {
        var entry = exported.Entry;

        return
        [
            entry.Seq!.Value.ToString(CultureInfo.InvariantCulture),
            Stockholm.ToLocal(entry.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            TypeText(entry.Type, texts),
            entry.Subject ?? "",
            texts.Of("Audit.ActorKind", entry.ActorKind),
            EntryReading.ActorName(exported.Texts) ?? entry.ActorJob ?? entry.ActorId?.ToString() ?? "",
            entry.UnitId == Guid.Empty ? "" : entry.UnitId.ToString(),
            entry.RecordId?.ToString() ?? "",
            Convert.ToHexStringLower(entry.Hash!),
        ];
    }

    private static string TypeText(string type, Texts texts) => texts[$"Audit.Type.{type}"] is { ResourceNotFound: false } text ? text.Value : type;
}
