using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Data;

/// <summary>
/// Erases texts and salts that lie beside the entries. The entries, the chain and the tree stay as they are: what is left is a
/// commitment that nobody can open.
/// </summary>
internal sealed class Erasure(PlatformDbContext db, TrailFolder folder, TimeProvider clock)
{
    private const int Tries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The texts of every entry about a record, also of acts on another that changed it on the way; and if the record is a person, the name in every entry of what the person did.</summary>
    /// <returns>How many entries lost something.</returns>
    public async Task<int> EraseAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var about = await db.Set<AuditEntry>().About(db, recordId).Select(e => e.Id).ToListAsync(cancellationToken);
        var by = await db.Set<AuditEntry>().Where(e => e.ActorId == recordId).Select(e => e.Id).ToListAsync(cancellationToken);
        var erased = about.Select(id => (Id: id, Part: ErasedPart.All)).Concat(by.Except(about).Select(id => (Id: id, Part: ErasedPart.ActorName))).ToList();
        erased.RemoveAll((await KnownAsync(cancellationToken)).Contains);
        db.AddRange(erased.Select(e => new AuditErasure { EntryId = e.Id, Part = e.Part, At = clock.GetUtcNow().UtcDateTime }));
        await EraseAsync(erased, cancellationToken);

        return erased.Count;
    }

    /// <summary>Whether the list beside the database names what the database does not know to be erased. Makes the list whole at once.</summary>
    public async Task<bool> IsNeededAgainAsync(CancellationToken cancellationToken)
    {
        folder.KeepErased((await KnownAsync(cancellationToken)).Except(folder.Erased()));

        return (await BroughtBackAsync(cancellationToken)).Count > 0;
    }

    /// <summary>Erases what a restored backup has brought back.</summary>
    public async Task<int> EraseAgainAsync(CancellationToken cancellationToken)
    {
        var back = await BroughtBackAsync(cancellationToken);
        var ids = back.Select(b => b.Id).ToList();
        var here = (await db.Set<AuditEntry>().Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancellationToken)).ToHashSet();
        var again = back.Where(b => here.Contains(b.Id)).ToList();
        db.AddRange(again.Select(e => new AuditErasure { EntryId = e.Id, Part = e.Part, At = clock.GetUtcNow().UtcDateTime }));
        await EraseAsync(again, cancellationToken);

        return again.Count;
    }

    /// <summary>After the commit: the list beside the database, and the pages that the database still keeps of what was there.</summary>
    public async Task ScrubAsync(CancellationToken cancellationToken)
    {
        folder.KeepErased((await KnownAsync(cancellationToken)).Except(folder.Erased()));

        if (db.Database.IsNpgsql())
        {
#pragma warning disable RS0030 // What EF Core has no word for.
            await db.Database.ExecuteSqlAsync($"VACUUM (FULL) audit_disclosures", cancellationToken);
            await db.Database.ExecuteSqlAsync($"VACUUM audit_entries", cancellationToken);
#pragma warning restore RS0030

            return;
        }

        // Readers hold the log; they are short.
        for (var attempt = 0; attempt < Tries && await IsLogBusyAsync(cancellationToken); attempt++)
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<HashSet<(Guid Id, ErasedPart Part)>> KnownAsync(CancellationToken cancellationToken) =>
        [.. (await db.Set<AuditErasure>().Select(e => new { e.EntryId, e.Part }).ToListAsync(cancellationToken)).Select(e => (e.EntryId, e.Part))];

    private async Task<List<(Guid Id, ErasedPart Part)>> BroughtBackAsync(CancellationToken cancellationToken) =>
        [.. folder.Erased().Except(await KnownAsync(cancellationToken))];

    private async Task<bool> IsLogBusyAsync(CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);

        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";

            return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) != 0;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task EraseAsync(IReadOnlyCollection<(Guid Id, ErasedPart Part)> erased, CancellationToken cancellationToken)
    {
        foreach (var batch in erased.Where(e => e.Part == ErasedPart.All).Select(e => e.Id).Chunk(500))
        {
#pragma warning disable RS0030 // The one place where something leaves the trail: only texts, never an entry.
            await db.Set<AuditDisclosure>().Where(d => batch.Contains(d.EntryId)).ExecuteDeleteAsync(cancellationToken);
            await db.Set<AuditEntry>().Where(e => batch.Contains(e.Id)).ExecuteUpdateAsync(e => e.SetProperty(x => x.Subject, (string?)null), cancellationToken);
#pragma warning restore RS0030
        }

        foreach (var id in erased.Where(e => e.Part == ErasedPart.ActorName).Select(e => e.Id))
        {
            if (await db.Set<AuditDisclosure>().SingleOrDefaultAsync(d => d.EntryId == id, cancellationToken) is { } texts)
            {
                var told = EntryReading.Map(CanonicalJson.Read(texts.Content));
                told.Remove("actor");
                texts.Content = CanonicalJson.Write(told);
            }
        }
    }
}
