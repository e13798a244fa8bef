using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Host.Setup;

/// <summary>Brings the database to this version before anything is served, one process at a time.</summary>
internal sealed class DatabaseStart(IServiceScopeFactory scopes, IConfiguration configuration)
{
    private static readonly Version OldestEngine = new(3, 51, 3);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();

        if (db.Database.IsSqlite())
        {
            // EF Core's own lock is a row that a killed process leaves behind: this one ends with the process.
            await using var held = TakeLock();
            await PrepareSqliteAsync(db, cancellationToken);
            await MigrateAsync(db, cancellationToken);
        }
        else
        {
            await MigrateAsync(db, cancellationToken);
        }
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem("start");
        var units = await scope.ServiceProvider.GetRequiredService<MediatR.IMediator>().Send(new ListUnits(), cancellationToken);

        return units.Count == 0;
    }

    private static async Task MigrateAsync(PlatformDbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var newer = applied.Where(m => !known.Contains(m)).ToList();

        if (newer.Count > 0)
        {
            throw new StartException($"The database is from a newer version of the product (it has {newer.Max(StringComparer.Ordinal)}). Start that version, or restore a backup made by this one.");
        }

        // Asking EF Core to migrate makes it compare its whole model with the last migration: only when there is something to do.
        if (!known.IsSubsetOf(applied))
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    private static async Task PrepareSqliteAsync(PlatformDbContext db, CancellationToken cancellationToken)
    {
        var engine = new Version(new SqliteConnection().ServerVersion);

        if (engine < OldestEngine)
        {
            throw new StartException($"The SQLite engine is {engine}. It must be {OldestEngine} or later.");
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA synchronous";

        if (Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) != 2)
        {
            throw new StartException("SQLite does not run with synchronous=FULL. Acknowledged writes would not survive a power cut.");
        }

        command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private FileStream TakeLock()
    {
        var database = new SqliteConnectionStringBuilder(DatabaseSetup.SqliteConnectionString(configuration)).DataSource;

        try
        {
            return new FileStream(database + ".start", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new StartException($"Another process is starting on {database}. Wait until it has started, or stop it.");
        }
    }
}
