using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SafetyPlatform.Kernel.Data;

/// <summary>
/// Sets what a SQLite connection must have, once per native handle: an acknowledged write survives a power cut
/// (<c>synchronous=FULL</c>), what is erased is overwritten, foreign keys hold, a busy database is waited for.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private readonly ConditionalWeakTable<object, object> done = [];

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

        using var command = connection.CreateCommand();
        command.CommandText =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";
        command.ExecuteNonQuery();
        done.AddOrUpdate(handle, this);
    }
}
