using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Benchmarks;

/// <summary>"My work", signed in, beside an endpoint written by hand that runs the same SQL and writes the same bytes.</summary>
internal static class MyWorkBench
{
    public static async Task<bool> RunAsync(Product product)
    {
        Console.WriteLine("The page \"my work\", signed in, SQLite, 8 connections");
        using var browser = await product.SignInAsync("Rektor");
        var bytes = Array.Empty<byte>();
        bytes = await browser.GetByteArrayAsync("/");
        var statements = await SqlOf.RequestAsync(async () => bytes = await browser.GetByteArrayAsync("/"));
        var page = await Load.RunAsync(async _ => (await browser.GetByteArrayAsync("/")).Length > 0);

        await using var baseline = await BaselineAsync(product, statements, bytes);
        using var bare = Product.ClientTo(new Uri(baseline.Urls.First()));
        var endpoint = await Load.RunAsync(async _ => (await bare.GetByteArrayAsync("/")).Length == bytes.Length);
        Figures.Note("hand-written endpoint", endpoint.PerSecond, "req/s");
        Figures.Note("my work", page.PerSecond, "req/s");

        return Figures.Print("my work beside the endpoint", 100 * page.PerSecond / endpoint.PerSecond, "%", 20, atLeast: true)
            & Figures.Print("queries", statements.Count, "", 8, atLeast: false)
            & Figures.Print("p99", page.P99, "ms", 50, atLeast: false);
    }

    private static async Task<WebApplication> BaselineAsync(Product product, IReadOnlyList<Statement> statements, byte[] bytes)
    {
        await using var scope = product.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.GetConnectionString()!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", async (HttpResponse response) =>
        {
            using var connection = new SqliteConnection(database);
            await connection.OpenAsync();

            foreach (var statement in statements)
            {
                ReadAll(connection, statement);
            }

            response.ContentType = "text/html; charset=utf-8";
            await response.Body.WriteAsync(bytes);
        });
        await app.StartAsync();

        return app;
    }

    private static void ReadAll(SqliteConnection connection, Statement statement)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The product's own SQL, taken down a moment ago.
        command.CommandText = statement.Sql;
#pragma warning restore CA2100

        foreach (var (name, value) in statement.Parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        using var reader = command.ExecuteReader();

        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                _ = reader.GetValue(column);
            }
        }
    }
}
