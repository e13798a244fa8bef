using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SafetyPlatform.Host.Setup;
using SafetyPlatform.Tests.Worlds;
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
    public async Task Two_first_starts_at_once_do_not_both_fill_the_database()
    {
        await using var app = new App(await Database.CopyAsync(WorldKind.Organization), TimeProvider.System, new Dictionary<string, string>(StringComparer.Ordinal));
        await app.StartAsync();
        var start = app.Services.GetRequiredService<DatabaseStart>();
        var (filling, filled) = (new TaskCompletionSource(), new TaskCompletionSource());
        var order = new List<string>();

        var one = start.RunAsync(async _ =>
        {
            filling.SetResult();
            await filled.Task;
            order.Add("one");
        }, CancellationToken.None);
        await filling.Task;
        var two = start.RunAsync(_ =>
        {
            order.Add("two");

            return Task.CompletedTask;
        }, CancellationToken.None);

        // SQLite's lock refuses at once, PostgreSQL's waits: either way the second has filled nothing meanwhile.
        if (!Database.IsPostgres)
        {
            (await Should.ThrowAsync<StartException>(() => two)).Message.ShouldContain("Another process is starting");
        }

        two.IsCompletedSuccessfully.ShouldBeFalse();
        filled.SetResult();
        await one;

        if (Database.IsPostgres)
        {
            await two;
        }

        order.ShouldBe(Database.IsPostgres ? ["one", "two"] : ["one"]);
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
