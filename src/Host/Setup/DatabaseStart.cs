using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Host.Setup;

/// <summary>Brings the database to this version before anything is served, one process at a time.</summary>
internal sealed class DatabaseStart(IServiceScopeFactory scopes, IConfiguration configuration)
{
    private static readonly Version OldestEngine = new(3, 51, 3);

    public Task RunAsync(CancellationToken cancellationToken) => RunAsync(_ => Task.CompletedTask, cancellationToken);

    /// <param name="first">What comes before anyone else may start on this database.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public async Task RunAsync(Func<CancellationToken, Task> first, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bare = scope.ServiceProvider.GetRequiredService<BareDbContext>();

        // EF Core's own lock is a row that a killed process leaves behind: this one ends with the process.
        await using var held = bare.Database.IsSqlite() ? TakeLock() : null;

        if (bare.Database.IsSqlite())
        {
            await PrepareSqliteAsync(bare, cancellationToken);
        }

        // Asking EF Core to migrate makes it compare its whole model with the last migration: only when there is something to do.
        if (await IsOlderAsync(bare, cancellationToken))
        {
            await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.MigrateAsync(cancellationToken);
        }

        await using var turn = bare.Database.IsNpgsql() ? await WaitForTurnAsync(bare, cancellationToken) : null;
        await first(cancellationToken);
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem("start");
        var units = await scope.ServiceProvider.GetRequiredService<MediatR.IMediator>().Send(new ListUnits(), cancellationToken);

        return units.Count == 0;
    }

    private static async Task<bool> IsOlderAsync(BareDbContext bare, CancellationToken cancellationToken)
    {
        var known = bare.GetService<IMigrationsAssembly>().Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var applied = (await bare.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var newer = applied.Except(known, StringComparer.Ordinal).Max(StringComparer.Ordinal);

        return newer is null
            ? !known.IsSubsetOf(applied)
            : throw new StartException($"The database is from a newer version of the product (it has {newer}). Start that version, or restore a backup made by this one.");
    }

    private static async Task PrepareSqliteAsync(BareDbContext db, CancellationToken cancellationToken)
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

    /// <summary>Hosts that share a PostgreSQL wait for each other, until the returned transaction ends.</summary>
    private static async Task<IDbContextTransaction> WaitForTurnAsync(BareDbContext db, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
#pragma warning disable RS0030 // What EF Core has no word for.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('safety-start'))", cancellationToken);
#pragma warning restore RS0030

        return transaction;
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

/// <summary>The database without its tables: what must be asked before the model of them is made.</summary>
internal sealed class BareDbContext(DbContextOptions<BareDbContext> options) : DbContext(options);
