using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SafetyPlatform.Kernel.Data;

/// <summary>
/// Sets what a SQLite connection must have, once per native handle: an acknowledged write survives a power cut
/// (<c>synchronous=FULL</c>), what is erased is overwritten, foreign keys hold, a busy database is waited for.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const int MemoryStatistics = 9;
    private const int Lookaside = 1001;
    private readonly ConditionalWeakTable<object, object> done = [];

    /// <summary>SQLite counts its memory under one lock for all connections unless told not to, which must be done before the first one opens.</summary>
    static SqlitePragmas()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(MemoryStatistics, 0);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);

        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;

        if (done.TryGetValue(handle, out _))
        {
            return;
        }

        // Half a megabyte set aside per connection, so that reading SQL need not ask for memory piece by piece.
        _ = raw.sqlite3_db_config(handle, Lookaside, IntPtr.Zero, 1200, 400);
        using var command = connection.CreateCommand();
        command.CommandText =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;";
        command.ExecuteNonQuery();
        done.AddOrUpdate(handle, this);
    }
}
