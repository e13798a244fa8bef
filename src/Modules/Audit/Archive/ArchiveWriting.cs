using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Pipeline;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Archive;

/// <summary>
/// Writes an archive (docs/audit.md) front to back. The entries are read once; what cannot be written at the same time waits in
/// temporary files, so that memory does not grow with the number of entries.
/// </summary>
internal sealed class ArchiveWriting(
    PlatformDbContext db, ExportedEntries entries, StoredTree tree, SigningKeys keys, PlatformSender platform, Summary summary, PdfRenderer pdf, Texts texts, TimeProvider clock)
{
    private const int ReportEvery = 5000;

    /// <param name="order">What is asked for.</param>
    /// <param name="target">Where the ZIP goes.</param>
    /// <param name="progress">Told now and then how many entries of how many are written.</param>
    /// <param name="cancellationToken">Ends the writing; what was written is no archive then.</param>
    public async Task<long> WriteAsync(ArchiveOrder order, Stream target, Func<long, long, Task> progress, CancellationToken cancellationToken)
    {
        var head = await platform.SendAsync(new GetCheckpoint(), cancellationToken) ?? throw new RuleViolationException("Audit.Rule.NothingToExport");
        var total = await entries.CountAsync(order, head.Size, cancellationToken);
        var units = (await platform.SendAsync(new ListUnits(), cancellationToken)).ToDictionary(u => u.Id, u => u.Name);
        var counts = new Counts();
        var touched = new List<long>();
        using var aside = new TemporaryFiles();
        await using var archive = new ArchiveFile(target);

        await using (var textsFile = aside.Create("texts.jsonl"))
        await using (var rowsFile = new StreamWriter(aside.Create("rows.jsonl")))
        await using (var csvFile = aside.Create("entries.csv"))
        await using (var csv = CsvWriter.Create(csvFile, CsvRow.Options, leaveOpen: true))
        {
            var disclosed = new ArchiveLines(textsFile);
            await WriteRowAsync(Said(order, () => CsvRow.Heading(texts)));
            await archive.AddAsync("entries.jsonl", async file =>
            {
                var lines = new ArchiveLines(file);

                await foreach (var exported in entries.ReadAsync(order, head.Size, cancellationToken))
                {
                    await lines.WriteEntryAsync(exported, cancellationToken);
                    await disclosed.WriteTextsAsync(exported, cancellationToken);
                    await WriteRowAsync(Said(order, () => CsvRow.Of(exported, units, texts)));
                    counts.Add(exported.Entry);
                    Touch(touched, exported.Entry.Seq!.Value - 1);

                    if (counts.Entries % ReportEvery == 0)
                    {
                        await progress(counts.Entries, total);
                    }
                }
            }, cancellationToken);

            async Task WriteRowAsync(string[] row)
            {
                await csv.WriteRecordAsync(row, cancellationToken);
                await rowsFile.WriteLineAsync(JsonSerializer.Serialize(row).AsMemory(), cancellationToken);
            }
        }

        await archive.AddAsync("texts.jsonl", file => aside.CopyAsync("texts.jsonl", file, cancellationToken), cancellationToken);
        await archive.AddAsync("entries.csv", file => aside.CopyAsync("entries.csv", file, cancellationToken), cancellationToken);
        await Workbook.WriteAsync(aside.PathOf("rows.jsonl"), counts.Entries, aside.PathOf("entries.xlsx"), cancellationToken);
        await archive.AddAsync("entries.xlsx", file => aside.CopyAsync("entries.xlsx", file, cancellationToken), cancellationToken);
        await archive.AddAsync("tree.txt", file => new TreeCover(tree, touched).WriteAsync(file, head.Size, cancellationToken), cancellationToken);
        await AddProofAsync(archive, head, cancellationToken);
        await archive.AddAsync("manifest.json", Manifest(order, head, counts.Entries), cancellationToken);
        await AddForPeopleAsync(archive, order, counts, head, units, cancellationToken);
        await archive.EndAsync(cancellationToken);

        return counts.Entries;
    }

    private async Task AddProofAsync(ArchiveFile archive, SignedHead head, CancellationToken cancellationToken)
    {
        await archive.AddAsync("checkpoint.txt", head.Note, cancellationToken);
        var history = await keys.HistoryAsync(cancellationToken);
        await archive.AddAsync("keys.json", history.Write(), cancellationToken);
        var before = await PreviousAsync(head, history, cancellationToken);
        IReadOnlyList<byte[]> proof = before is null ? [] : await tree.ConsistencyAsync(before.Size, head.Size);
        await archive.AddAsync("consistency.txt", string.Concat(proof.Select(hash => $"{Convert.ToHexStringLower(hash)}\n")), cancellationToken);

        if (before is not null)
        {
            await archive.AddAsync("previous-checkpoint.txt", before.Note, cancellationToken);
        }
    }

    /// <summary>
    /// The newest checkpoint before this one that a key signed which nobody else has had; rather one that somebody outside has
    /// had in hand.
    /// </summary>
    private async Task<AuditCheckpoint?> PreviousAsync(SignedHead head, LogKeys history, CancellationToken cancellationToken)
    {
        var signed = db.Set<AuditCheckpoint>().AsNoTracking().Where(c => c.Origin == head.Origin && c.Size < head.Size && c.Size > 0)
            .OrderByDescending(c => c.WitnessedAt != null || c.MailedAt != null).ThenByDescending(c => c.Size).AsAsyncEnumerable();

        await foreach (var checkpoint in signed.WithCancellation(cancellationToken))
        {
            if (history.Judge(AnswerCheckpoint.NoteOf(checkpoint)) == NoteVerdict.Good)
            {
                return checkpoint;
            }
        }

        return null;
    }

    private async Task AddForPeopleAsync(
        ArchiveFile archive, ArchiveOrder order, Counts counts, SignedHead head, IReadOnlyDictionary<Guid, string> units, CancellationToken cancellationToken)
    {
        if (pdf.IsAvailable)
        {
            var organisation = await platform.SendAsync(new GetOrganizationName(), cancellationToken);
            var (document, labels) = Said(order, () => (summary.Compose(order, counts, head, units, organisation, clock.Today()), summary.Labels()));
            await archive.AddAsync("summary.pdf", await pdf.RenderAsync(document, labels, cancellationToken), cancellationToken);
        }

        await archive.AddAsync("README.txt", Said(order, () => texts["Audit.Archive.Readme"].Value), cancellationToken);
        await archive.AddAsync("verify.py", async file =>
        {
            await using var script = ArchiveCheck.OpenScript();
            await script.CopyToAsync(file, cancellationToken);
        }, cancellationToken);
    }

    private byte[] Manifest(ArchiveOrder order, SignedHead head, long count) => CanonicalJson.Write(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["v"] = 1,
        ["origin"] = head.Origin,
        ["from"] = order.From.ToString("O", CultureInfo.InvariantCulture),
        ["to"] = order.To.ToString("O", CultureInfo.InvariantCulture),
        ["unit"] = order.UnitId?.ToString(),
        ["entries"] = count,
        ["size"] = head.Size,
        ["made"] = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    });

    private static void Touch(List<long> touched, long leaf)
    {
        var tile = leaf >> Tiles.Height;

        if (touched.Count == 0 || touched[^1] != tile)
        {
            touched.Add(tile);
        }
    }

    private static T Said<T>(ArchiveOrder order, Func<T> say) => InLanguage.Run(order.Language, say);
}
