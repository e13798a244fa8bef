using SafetyPlatform.Tests.Worlds;
using Microsoft.Data.Sqlite;
using Npgsql;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Operations;

/// <summary>What does not start says why and what to do.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_port_in_use_is_named()
    {
        var database = await Database.CopyAsync(WorldKind.Organization);
        await using var first = await RunningProduct.StartAsync(database);

        var (code, said) = await RunningProduct.RunAsync(["serve", .. RunningProduct.Settings(database), $"--Urls={first.Client.BaseAddress}"]);

        code.ShouldBe(1);
        said.ShouldContain("Stop the other program");
        await first.KillAsync();
        await database.DropAsync();
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_to_is_named()
    {
        var (code, said) = await RunningProduct.RunAsync("migrate", "--Data:Folder=/proc/safety");

        code.ShouldBe(1);
        said.ShouldContain("write permission");
    }

    [Fact]
    public async Task A_database_from_a_newer_version_is_left_alone()
    {
        var database = await Database.CopyAsync(WorldKind.Organization);
        await PretendNewerAsync(database);

        var (code, said) = await RunningProduct.RunAsync(["migrate", .. RunningProduct.Settings(database)]);

        code.ShouldBe(1);
        said.ShouldContain("newer version");
        await database.DropAsync();
    }

    [Fact]
    public async Task An_unknown_database_provider_is_named()
    {
        var (code, said) = await RunningProduct.RunAsync("migrate", "--Database:Provider=Access", $"--Data:Folder={Path.GetTempPath()}");

        code.ShouldBe(1);
        said.ShouldContain("Sqlite or PostgreSql");
    }

    private static async Task PretendNewerAsync(Database database)
    {
        const string Sql = "INSERT INTO \"__EFMigrationsHistory\" (migration_id, product_version) VALUES ('99990101000000_FromTheFuture', '99.0')";

        if (Database.IsPostgres)
        {
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(Sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        else
        {
            await using var connection = new SqliteConnection(database.ConnectionString);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync();
        }
    }
}
