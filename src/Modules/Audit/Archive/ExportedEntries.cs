using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Audit.Archive;

/// <summary>Reads sealed entries, oldest first, within the unit scope that is open; in batches, so that memory does not grow.</summary>
internal sealed class ExportedEntries(PlatformDbContext db, CurrentUser user)
{
    private const int Batch = 500;

    /// <param name="order">Period and unit.</param>
    /// <param name="size">Entries above this number are left out: the checkpoint does not cover them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<Exported> ReadAsync(ArchiveOrder order, long size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entries = Of(order, size);
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

    public Task<long> CountAsync(ArchiveOrder order, long size, CancellationToken cancellationToken) => Of(order, size).LongCountAsync(cancellationToken);

    private IQueryable<AuditEntry> Of(ArchiveOrder order, long size)
    {
        var (first, end) = (EntryId.FirstAt(Stockholm.StartOf(order.From)), EntryId.FirstAt(Stockholm.StartOf(order.To.AddDays(1))));
        var entries = db.Set<AuditEntry>().AsNoTracking().Where(e => e.Seq <= size && e.Id.CompareTo(first) >= 0 && e.Id.CompareTo(end) < 0);

        return order.UnitId is { } unit ? entries.Where(e => e.UnitId == unit) : entries;
    }
}

/// <param name="Texts">Null when there are none, or not for the receiver.</param>
internal sealed record Exported(AuditEntry Entry, byte[]? Texts);

/// <param name="From">First Swedish day.</param>
/// <param name="To">Last Swedish day.</param>
/// <param name="UnitId">Null for all units in reach.</param>
/// <param name="Language">Of what is for people: <c>sv</c> or <c>en</c>.</param>
internal sealed record ArchiveOrder(DateOnly From, DateOnly To, Guid? UnitId, string Language);
