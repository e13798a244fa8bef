using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Proof;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Audit.Data;

/// <summary>
/// Gives committed entries their numbers and chains them. Besides the interceptor this is the only place that writes to the
/// trail, and the only one that does not pass it: it changes no content. The row of the head is the lock (on SQLite the whole
/// database is), so one sealer works at a time, and an entry that is committed late is taken by the next round.
/// </summary>
internal sealed class Sealing(PlatformDbContext db, WriteTurn turn, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Marks the question that is asked twice a second, for who reads the database's log.</summary>
    private const string Asking = "sealer";

    /// <summary>Seals what waits. What is written meanwhile waits for the next time: each round costs a transaction, and writers are kept from theirs.</summary>
    /// <returns>How many entries were sealed.</returns>
    public async Task<int> SealAllAsync(CancellationToken cancellationToken)
    {
        if (!await db.Set<AuditEntry>().TagWith(Asking).AnyAsync(e => e.Seq == null, cancellationToken))
        {
            return 0;
        }

        var total = 0;
        int done;

        do
        {
            done = await SealBatchAsync(cancellationToken);
            total += done;
        }
        while (done == Batch);

        return total;
    }

    private async Task<int> SealBatchAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await turn.BeginAsync(db, cancellationToken);
        var connection = transaction.Inner.GetDbTransaction();
        var (seq, hash) = await LockHeadAsync(connection, cancellationToken);

        // A second statement after the wait for the lock: it sees what the sealer before this one has done.
        var waiting = await ReadWaitingAsync(connection, cancellationToken);
        var seals = new List<Seal>(waiting.Count);

        foreach (var entry in waiting)
        {
            var next = new byte[ChainHash.Beginning.Length];
            ChainHash.OfLeaf(hash, ++seq, entry.Leaf, next);
            seals.Add(new Seal(entry.Id, seq, hash, next));
            hash = next;
        }

        if (seals.Count > 0)
        {
            await WriteSealsAsync(connection, seals, cancellationToken);
            await GrowTreeAsync(connection, seq - seals.Count, waiting, cancellationToken);
            await CountDaysAsync(connection, waiting, cancellationToken);
            await MoveHeadAsync(connection, seq, hash, cancellationToken);
        }

        await transaction.CommitAsync();

        return seals.Count;
    }

    private async Task<(long Seq, byte[] Hash)> LockHeadAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction, db.Database.IsNpgsql()
            ? "SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE"
            : "SELECT seq, hash FROM audit_head WHERE id = 1");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);

        return (reader.GetInt64(0), await reader.GetFieldValueAsync<byte[]>(1, cancellationToken));
    }

    private static async Task<List<Waiting>> ReadWaitingAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction, "SELECT id, unit_id, at, content FROM audit_entries WHERE seq IS NULL ORDER BY id LIMIT @limit", ("@limit", Batch));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var waiting = new List<Waiting>();

        while (await reader.ReadAsync(cancellationToken))
        {
            waiting.Add(new Waiting(reader.GetGuid(0), reader.GetGuid(1), reader.GetDateTime(2), Merkle.LeafHash(await reader.GetFieldValueAsync<byte[]>(3, cancellationToken))));
        }

        return waiting;
    }

    private async Task WriteSealsAsync(DbTransaction transaction, List<Seal> seals, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
        {
            await using var all = Command(
                transaction,
                """
                UPDATE audit_entries AS e SET seq = s.seq, previous_hash = s.previous, hash = s.hash
                FROM unnest(@ids, @seqs, @previous, @hashes) AS s(id, seq, previous, hash) WHERE e.id = s.id
                """,
                ("@ids", seals.Select(s => s.Id).ToArray()), ("@seqs", seals.Select(s => s.Seq).ToArray()),
                ("@previous", seals.Select(s => s.Previous).ToArray()), ("@hashes", seals.Select(s => s.Hash).ToArray()));
            await all.ExecuteNonQueryAsync(cancellationToken);

            return;
        }

        await using var one = Command(
            transaction, "UPDATE audit_entries SET seq = @seq, previous_hash = @previous, hash = @hash WHERE id = @id",
            ("@seq", 0L), ("@previous", Array.Empty<byte>()), ("@hash", Array.Empty<byte>()), ("@id", Guid.Empty));

        foreach (var seal in seals)
        {
            (one.Parameters[0].Value, one.Parameters[1].Value, one.Parameters[2].Value, one.Parameters[3].Value) = (seal.Seq, seal.Previous, seal.Hash, seal.Id);
            await one.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task GrowTreeAsync(DbTransaction transaction, long size, List<Waiting> waiting, CancellationToken cancellationToken)
    {
        var unfinished = new List<Tile>();

        foreach (var (level, index) in TileGrowth.Unfinished(size))
        {
            await using var command = Command(transaction, """SELECT hashes FROM audit_tiles WHERE level = @level AND "index" = @index""", ("@level", level), ("@index", index));
            unfinished.Add(new Tile(level, index, (byte[]?)await command.ExecuteScalarAsync(cancellationToken) ?? []));
        }

        var growth = new TileGrowth(size, unfinished);
        waiting.ForEach(w => growth.Append(w.Leaf));

        foreach (var tile in growth.Changed())
        {
            await using var command = Command(
                transaction,
                """
                INSERT INTO audit_tiles (level, "index", hashes) VALUES (@level, @index, @hashes)
                ON CONFLICT (level, "index") DO UPDATE SET hashes = excluded.hashes
                """,
                ("@level", tile.Level), ("@index", tile.Index), ("@hashes", tile.Bytes));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task CountDaysAsync(DbTransaction transaction, List<Waiting> waiting, CancellationToken cancellationToken)
    {
        foreach (var group in waiting.GroupBy(w => (Day: Stockholm.DateOf(w.At), w.UnitId)))
        {
            await using var command = Command(
                transaction,
                """
                INSERT INTO audit_days (day, unit_id, entries) VALUES (@day, @unit, @entries)
                ON CONFLICT (day, unit_id) DO UPDATE SET entries = audit_days.entries + excluded.entries
                """,
                ("@day", group.Key.Day), ("@unit", group.Key.UnitId), ("@entries", group.Count()));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task MoveHeadAsync(DbTransaction transaction, long seq, byte[] hash, CancellationToken cancellationToken)
    {
        await using var command = Command(
            transaction, "UPDATE audit_head SET seq = @seq, hash = @hash, sealed_at = @at WHERE id = 1",
            ("@seq", seq), ("@hash", hash), ("@at", clock.GetUtcNow().UtcDateTime));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <param name="sql">A constant of this file; values go as parameters.</param>
    private static DbCommand Command(DbTransaction transaction, string sql, params (string Name, object Value)[] values)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Only constants of this file come here.
        command.CommandText = sql;
#pragma warning restore CA2100

        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private sealed record Waiting(Guid Id, Guid UnitId, DateTime At, byte[] Leaf);

    private sealed record Seal(Guid Id, long Seq, byte[] Previous, byte[] Hash);
}
