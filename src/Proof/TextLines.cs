using System.Text.Json;

namespace SafetyPlatform.Proof;

/// <summary>Reads texts.jsonl beside the entries, and compares each text with what its entry committed to.</summary>
internal sealed class TextLines(Stream stream, ArchiveFaults faults) : IDisposable
{
    private readonly LineReader lines = new(stream, EntryLines.MostLineBytes, ArchiveFiles.Texts, faults);
    private JsonDocument? line;
    private JsonElement texts;
    private long seq;

    /// <summary>Single texts that were compared.</summary>
    public long Checked { get; private set; }

    /// <summary>Goes on to the texts of an entry, and tells if they are wrong. Must be asked in ascending order.</summary>
    public void Compare(long entrySeq, ReadOnlyMemory<byte> sealedEntry)
    {
        SkipTo(entrySeq);

        if (line is null || seq != entrySeq)
        {
            return;
        }

        try
        {
            using var entry = StrictJson.Parse(sealedEntry);
            var disclosure = new Disclosure(entry.RootElement);
            disclosure.Compare(texts);
            Checked += disclosure.Checked;

            if (disclosure.Fault is { } kind)
            {
                faults.Add(ArchiveFiles.Texts, seq, kind, disclosure.Where);
            }
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidOperationException)
        {
            faults.Add(ArchiveFiles.Texts, seq, ArchiveFaultKind.Unreadable, unreadable.Message);
        }

        Next();
    }

    /// <summary>What is left when there are no more entries.</summary>
    public void ReadToEnd() => SkipTo(long.MaxValue);

    public void Dispose() => line?.Dispose();

    private void SkipTo(long entrySeq)
    {
        if (lines.Number == 0)
        {
            Next();
        }

        while (line is not null && seq < entrySeq)
        {
            faults.Add(ArchiveFiles.Texts, seq, ArchiveFaultKind.TextWithoutEntry, "no such entry in the archive");
            Next();
        }
    }

    private void Next()
    {
        line?.Dispose();
        line = null;

        while (line is null && lines.TryRead(out var bytes))
        {
            Take(bytes);
        }
    }

    private void Take(ReadOnlyMemory<byte> bytes)
    {
        JsonDocument? document = null;

        try
        {
            document = StrictJson.Parse(bytes);
            var members = StrictJson.Members(document.RootElement, "seq", "texts");
            var number = StrictJson.Number(members[0]);

            if (number <= seq)
            {
                faults.Add(ArchiveFiles.Texts, number, ArchiveFaultKind.NotAscending, $"line {lines.Number}");

                return;
            }

            (seq, texts) = (number, members[1]);
            (line, document) = (document, null);
        }
        catch (FormatException unreadable)
        {
            faults.Add(ArchiveFiles.Texts, null, ArchiveFaultKind.Unreadable, $"line {lines.Number}: {unreadable.Message}");
        }
        finally
        {
            document?.Dispose();
        }
    }
}
