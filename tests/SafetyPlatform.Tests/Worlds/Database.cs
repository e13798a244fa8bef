using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Tests.Worlds;

/// <summary>A throw-away database. The story of each kind of world is told once per process; each world gets a copy.</summary>
internal sealed record Database(string Folder, string ConnectionString, IReadOnlyDictionary<string, Guid> Ids)
{
    private static readonly string? PostgresServer = Environment.GetEnvironmentVariable("SAFETY_TEST_POSTGRES");
    private static readonly ConcurrentDictionary<WorldKind, Lazy<Task<Database>>> Templates = new();

    public static string Provider => PostgresServer is null ? "Sqlite" : "PostgreSql";

    public static bool IsPostgres => PostgresServer is not null;

    public static async Task<Database> CopyAsync(WorldKind kind)
    {
        var template = await Templates.GetOrAdd(kind, k => new Lazy<Task<Database>>(() => TellAsync(k))).Value;
        var copy = Unnamed() with { Ids = template.Ids };

        if (PostgresServer is null)
        {
            File.Copy(Path.Combine(template.Folder, "safety.db"), Path.Combine(copy.Folder, "safety.db"));
        }
        else
        {
            await ExecuteAsync($"CREATE DATABASE {NameOf(copy)} TEMPLATE {NameOf(template)}");
        }

        CopyKeys(template, copy);

        return copy;
    }

    /// <summary>What is sealed in the database opens only with the keys beside it.</summary>
    private static void CopyKeys(Database template, Database copy)
    {
        var keys = Directory.CreateDirectory(Path.Combine(template.Folder, "keys"));
        var target = Directory.CreateDirectory(Path.Combine(copy.Folder, "keys"));

        foreach (var key in keys.GetFiles())
        {
            key.CopyTo(Path.Combine(target.FullName, key.Name));
        }
    }

    /// <summary>Closes what the pool still holds open, so that the file is whole and can be copied.</summary>
    public void Release()
    {
        if (PostgresServer is null)
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            using var connection = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    public async Task DropAsync()
    {
        if (PostgresServer is not null)
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {NameOf(this)} WITH (FORCE)");
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A database that nothing has been written to.</summary>
    public static async Task<Database> EmptyAsync()
    {
        var database = Unnamed();

        if (PostgresServer is not null)
        {
            await ExecuteAsync($"CREATE DATABASE {NameOf(database)}");
        }

        return database;
    }

    private static Database Unnamed()
    {
        var name = $"w{Guid.CreateVersion7():N}";
        var folder = Directory.CreateTempSubdirectory($"safety-{name}-").FullName;

        return new Database(folder, PostgresServer is null ? $"Data Source={Path.Combine(folder, "safety.db")}" : $"{PostgresServer};Database={name};Maximum Pool Size=20", new Dictionary<string, Guid>());
    }

    private static async Task<Database> TellAsync(WorldKind kind)
    {
        var database = await EmptyAsync();
        var app = new App(database, TimeProvider.System, new Dictionary<string, string>(StringComparer.Ordinal));
        await app.StartAsync();
        var ids = await app.Services.GetRequiredService<StoryTeller>().TellAsync(new Story(1, kind == WorldKind.Organization), CancellationToken.None);
        await app.CloseAsync();

        return database with { Ids = ids };
    }

    private static string NameOf(Database database) => new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{PostgresServer};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
