using System.Diagnostics;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Benchmarks;

/// <summary>What the trail costs who writes: incidents reported at once by 1, 8 and 32 writers, without a trail, with entries that nobody seals, and sealed.</summary>
internal static class TrailBench
{
    private const int Rounds = 3;
    private const string Sealer = "--Audit:Sealer=";
    private static readonly int[] WriterCounts = [1, 8, 32];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(4);
    private static readonly Mode[] Modes =
    [
        new("without a trail", services => services.AddScoped<ISaveRecorder, NoTrail>(), "false"),
        new("entries, nobody seals", null, "false"),
        new("sealed", null, "true"),
    ];

    public static async Task<bool> RunAsync(string folder)
    {
        var ok = await OnAsync("SQLite", Directory.CreateDirectory(Path.Combine(folder, "trail")).FullName);
        var server = Environment.GetEnvironmentVariable("SAFETY_TEST_POSTGRES") ?? throw new InvalidOperationException("Start it with scripts/postgres.sh.");
        await using (var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=false"))
        {
            await connection.OpenAsync();
            await using var create = new NpgsqlCommand("CREATE DATABASE bench", connection);
            await create.ExecuteNonQueryAsync();
        }

        return ok & await OnAsync(
            "PostgreSQL", Directory.CreateDirectory(Path.Combine(folder, "trail-pg")).FullName, "--Database:Provider=PostgreSql", $"--Database:ConnectionString={server};Database=bench;Maximum Pool Size=50");
    }

    private static async Task<bool> OnAsync(string database, string folder, params string[] settings)
    {
        Console.WriteLine($"Incidents reported through the message (numbered, a case opened, mails queued, durable), {database}, best of {Rounds} rounds");
        await StartBench.RunAsync("migrate", folder, settings);
        await StartBench.RunAsync("demo", folder, settings);
        var best = new Dictionary<(Mode, int), double>();

        // Round after round, so that a machine that slows down does so for all.
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var mode in Modes)
            {
                await using var product = await Product.StartAsync(folder, mode.Change, [.. settings, Sealer + mode.Seals]);
                var units = await PrepareAsync(product);
                await WriteAsync(product, units, 8, WarmUp);

                foreach (var writers in WriterCounts)
                {
                    best[(mode, writers)] = Math.Max(best.GetValueOrDefault((mode, writers)), await WriteAsync(product, units, writers, Counted));
                }
            }
        }

        return WriterCounts.Select(writers => Print(writers, best[(Modes[0], writers)], best[(Modes[1], writers)], best[(Modes[2], writers)])).ToList().TrueForAll(reached => reached);
    }

    private static bool Print(int writers, double bare, double unsealed, double whole)
    {
        Figures.Note($"{writers} writers, {Modes[0].Name}", bare, "tx/s");
        Figures.Note($"{writers} writers, {Modes[1].Name}", unsealed, "tx/s");
        Figures.Note($"{writers} writers, {Modes[2].Name}", whole, "tx/s");

        return Figures.Print($"{writers} writers: sealing costs", 100 * (1 - (whole / unsealed)), "%", 7, atLeast: false)
            & Figures.Print($"{writers} writers: the whole trail costs", 100 * (1 - (whole / bare)), "%", 35, atLeast: false);
    }

    /// <summary>Nothing waits for its number from the round before.</summary>
    private static async Task<List<Guid>> PrepareAsync(Product product)
    {
        await using var scope = product.Services.CreateAsyncScope();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        user.BecomeSystem("bench");
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SealNow());
        using var everything = scope.ServiceProvider.GetRequiredService<UnitScope>().Open(Reach.Everything);
        NoTrail.Entry = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<AuditEntry>().Select(e => e.Id).FirstAsync();

        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<Incident>().Select(i => i.UnitId).Distinct().ToListAsync();
    }

    private static async Task<double> WriteAsync(Product product, List<Guid> units, int writers, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(number => Task.Run(async () =>
        {
            var written = 0;

            for (; watch.Elapsed < duration; written++)
            {
                await using var scope = product.Services.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem("bench");
                await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ReportIncident(
                    units[(number + written) % units.Count], IncidentCategory.Vandalism, IncidentSeverity.Minor, TimeProvider.System.GetUtcNow(), IncidentPlace.SchoolYard,
                    "En ruta är sönder vid ingången mot gården.", null, false));
            }

            return written;
        })));

        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    /// <param name="Seals">Whether the sealer works.</param>
    private sealed record Mode(string Name, Action<IServiceCollection>? Change, string Seals);

    /// <summary>Records nothing. The rows name some entry, as the schema asks for one.</summary>
    private sealed class NoTrail : ISaveRecorder
    {
        public static Guid Entry { get; set; }

        public void Saving(PlatformDbContext db)
        {
            foreach (var row in db.ChangeTracker.Entries().Where(row => row.State is EntityState.Added or EntityState.Modified && row.Metadata.FindProperty(TrailAnnotations.LastEntry) is not null))
            {
                row.Property(TrailAnnotations.LastEntry).CurrentValue = Entry;
            }
        }

        public void Saved()
        {
        }

        public void Failed(Exception cause)
        {
        }
    }
}
