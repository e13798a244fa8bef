using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Pipeline;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Audit.Data;

/// <summary>Streams sealed entries out, oldest first, within the unit scope that is open.</summary>
internal sealed class Export(PlatformDbContext db, PlatformSender platform, CurrentUser user, Texts texts)
{
    private const int Batch = 500;

    public async Task<long> WriteAsync(DateOnly from, DateOnly to, Guid? unitId, TrailFormat format, Stream target, CancellationToken cancellationToken)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["from"] = from.ToString("O", CultureInfo.InvariantCulture),
            ["to"] = to.ToString("O", CultureInfo.InvariantCulture),
            ["format"] = format.ToString(),
        };
        await platform.SendAsync(new RecordAct("ExportTrail", unitId, Facts: facts), cancellationToken);
        var head = await platform.SendAsync(new GetHead(), cancellationToken);

        return format == TrailFormat.Csv
            ? await CsvWriting.WriteAsync(target, ReadAsync(from, to, unitId, cancellationToken), texts, cancellationToken)
            : await JsonLinesWriting.WriteAsync(target, ReadAsync(from, to, unitId, cancellationToken), head, facts, cancellationToken);
    }

    private async IAsyncEnumerable<Exported> ReadAsync(DateOnly from, DateOnly to, Guid? unitId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (first, end) = (EntryId.FirstAt(Stockholm.StartOf(from)), EntryId.FirstAt(Stockholm.StartOf(to.AddDays(1))));
        var entries = db.Set<AuditEntry>().AsNoTracking().Where(e => e.Seq != null && e.Id.CompareTo(first) >= 0 && e.Id.CompareTo(end) < 0);
        entries = unitId is { } unit ? entries.Where(e => e.UnitId == unit) : entries;
        var next = await entries.MinAsync(e => e.Seq, cancellationToken) ?? 1;
        var last = await entries.MaxAsync(e => e.Seq, cancellationToken) ?? 0;

        while (next <= last)
        {
            var lowest = next;
            var batch = await (
                from entry in entries
                where entry.Seq >= lowest
                orderby entry.Seq
                join disclosure in db.Set<AuditDisclosure>() on entry.Id equals disclosure.EntryId into disclosures
                from disclosed in disclosures.DefaultIfEmpty()
                select new { Entry = entry, Texts = disclosed == null ? null : disclosed.Content })
                .Take(Batch).ToListAsync(cancellationToken);

            foreach (var row in batch)
            {
                yield return new Exported(row.Entry, user.MayReadTexts(row.Entry.Permission, row.Entry.UnitId) ? row.Texts : null);
            }

            next = batch.Count == 0 ? last + 1 : batch[^1].Entry.Seq!.Value + 1;
        }
    }
}

/// <param name="Texts">Null when there are none, or not for the receiver.</param>
internal sealed record Exported(AuditEntry Entry, byte[]? Texts);
