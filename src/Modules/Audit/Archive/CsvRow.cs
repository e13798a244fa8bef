using System.Globalization;
using CsvHelper;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Audit.Archive;

/// <summary>An entry as a row for people. In the file: semicolon and byte order mark for Swedish Excel, and no cell that acts as a formula.</summary>
internal static class CsvRow
{
    public static readonly CsvWriterOptions Options = new() { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    private static readonly string[] Columns = ["Number", "At", "What", "Subject", "ActorKind", "Actor", "Unit", "Record", "Hash"];

    public static string[] Heading(Texts texts) => [.. Columns.Select(c => texts[$"Audit.Csv.{c}"].Value)];

    public static string[] Of(Exported exported, IReadOnlyDictionary<Guid, string> units, Texts texts)
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
            entry.UnitId == Guid.Empty ? "" : units.GetValueOrDefault(entry.UnitId) ?? entry.UnitId.ToString(),
            entry.RecordId?.ToString() ?? "",
            Convert.ToHexStringLower(entry.Hash!),
        ];
    }

    public static string TypeText(string type, Texts texts) => texts[$"Audit.Type.{type}"] is { ResourceNotFound: false } text ? text.Value : type;
}
