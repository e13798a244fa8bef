using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Proof;
using SafetyPlatform.Tests.Worlds;

namespace SafetyPlatform.Tests.Audit;

/// <summary>Somebody who rules the whole server: the database, the keys and the files beside it.</summary>
internal static class Forgery
{
    /// <summary>Makes chain, tree and head fit whatever the entries now are, and removes every head that lies on the server.</summary>
    public static async Task CoverUpAsync(this World world)
    {
        var entries = await world.Look(db => db.Set<AuditEntry>().AsNoTracking().Where(e => e.Seq != null).OrderBy(e => e.Seq).ToListAsync());
        var growth = new TileGrowth(0, []);
        var (hash, seq) = (ChainHash.Beginning, 0L);
        await world.TamperAsync("UPDATE audit_entries SET seq = -seq WHERE seq IS NOT NULL");

        foreach (var entry in entries)
        {
            var next = ChainHash.Of(hash, ++seq, entry.Content);
            await world.TamperAsync(
                "UPDATE audit_entries SET seq = @seq, previous_hash = @previous, hash = @hash WHERE id = @id", ("@seq", seq), ("@previous", hash), ("@hash", next), ("@id", entry.Id));
            growth.Append(Merkle.LeafHash(entry.Content));
            hash = next;
        }

        await world.TamperAsync("DELETE FROM audit_tiles; DELETE FROM audit_checkpoints");

        foreach (var tile in growth.Changed())
        {
            await world.TamperAsync("""INSERT INTO audit_tiles (level, "index", hashes) VALUES (@level, @index, @hashes)""", ("@level", tile.Level), ("@index", tile.Index), ("@hashes", tile.Bytes));
        }

        await world.TamperAsync("UPDATE audit_head SET seq = @seq, hash = @hash", ("@seq", seq), ("@hash", hash));
        File.Delete(Path.Combine(world.Folder, "audit", "last-signed.txt"));
    }

    public static Task EditAsync(this World world, AuditEntry entry, byte[] content) =>
        world.TamperAsync("UPDATE audit_entries SET content = @content WHERE id = @id", ("@content", content), ("@id", entry.Id));

    /// <summary>The same act once more, as if it had happened right after the first: rows, columns and content agree.</summary>
    public static async Task RepeatAsync(this World world, AuditEntry entry)
    {
        var id = Guid.CreateVersion7();
        var content = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(entry.Content).Replace(entry.Id.ToString(), id.ToString(), StringComparison.Ordinal));
        await world.TamperAsync("UPDATE audit_entries SET seq = seq + 100000 WHERE seq > @seq", ("@seq", entry.Seq!));
        await world.TamperAsync(
            """
            INSERT INTO audit_entries (id, seq, previous_hash, hash, content, at, type, actor_kind, actor_id, actor_job, unit_id, record_id, subject, permission)
            SELECT @id, seq + 1, previous_hash, hash, @content, at, type, actor_kind, actor_id, actor_job, unit_id, record_id, NULL, permission FROM audit_entries WHERE id = @from
            """,
            ("@id", id), ("@content", content), ("@from", entry.Id));
    }
}
