using System.Net.Http.Headers;
using System.Net.Http.Json;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Integrations.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Benchmarks;

/// <summary>An incident reported over HTTP, durable, beside bare SQLite transactions of one row.</summary>
internal static class IncidentBench
{
    public static async Task<bool> RunAsync(Product product, string folder)
    {
        Console.WriteLine("An incident reported over HTTP (validated, authorized, numbered, audited, durable), SQLite, 8 connections");
        var (token, units) = await TokenAsync(product);
        using var client = Product.ClientTo(product.Address);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var reported = await Load.RunAsync(async number =>
        {
            using var answer = await client.PostAsJsonAsync("/api/v1/incidents", new
            {
                UnitId = units[number % units.Count],
                Category = "Vandalism",
                IncidentSeverity = "Minor",
                OccurredAt = TimeProvider.System.GetUtcNow(),
                Place = "SchoolYard",
                Description = "En ruta är sönder vid ingången mot gården.",
            });

            return answer.IsSuccessStatusCode;
        });
        var bare = await BareAsync(folder);
        Figures.Note("bare transactions of one row, synchronous=FULL", bare.PerSecond, "tx/s");
        Figures.Note("incidents reported", reported.PerSecond, "tx/s");
        Figures.Note("incidents reported, p99", reported.P99, "ms");

        return Figures.Print("incidents beside bare transactions", 100 * reported.PerSecond / bare.PerSecond, "%", 20, atLeast: true)
            & Figures.Print("refused", reported.Refused, "", 0, atLeast: false);
    }

    private static async Task<(string Token, IReadOnlyList<Guid> Units)> TokenAsync(Product product)
    {
        await using var scope = product.Services.CreateAsyncScope();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        user.BecomeSystem("bench");
        var head = (await mediator.Send(new ListAccounts())).First(a => a.Roles.Contains(Role.HeadOfSchools));
        await scope.ServiceProvider.GetRequiredService<ICurrentUserSource>().BecomeAsync(user, head.Id, "bench", null, CancellationToken.None);
        var token = await mediator.Send(new MakeAccessToken("bench", TimeProvider.System.Today().AddDays(1)));

        return (token, [.. user.Units.Where(u => u.IsUnit).Select(u => u.Id)]);
    }

    private static async Task<LoadResult> BareAsync(string folder)
    {
        var connections = Enumerable.Range(0, Load.Connections).Select(_ => Open(Path.Combine(folder, "bare.db"))).ToArray();
        Execute(connections[0], "CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)");

        try
        {
            return await Load.RunAsync(number =>
            {
                Execute(connections[number], "BEGIN IMMEDIATE; INSERT INTO rows (text) VALUES ('En ruta är sönder vid ingången mot gården.'); COMMIT");

                return Task.FromResult(true);
            });
        }
        finally
        {
            foreach (var connection in connections)
            {
                await connection.DisposeAsync();
            }
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000");

        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Fixed statements of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
