using System.Diagnostics;
using System.Text;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Benchmarks;

/// <summary>A trail of a million entries, the demo's over and over: sealed, verified, exported, and the archive verified.</summary>
internal static class MillionBench
{
    private const int Entries = 1_000_000;

    public static async Task<bool> RunAsync(string root)
    {
        Console.WriteLine("A trail of a million entries, SQLite");
        var folder = Directory.CreateDirectory(Path.Combine(root, "million")).FullName;
        await StartBench.RunAsync("migrate", folder);
        await StartBench.RunAsync("demo", folder);
        var contents = Fill(Path.Combine(folder, "safety.db"));
        var reached = Hash(contents);

        await using (var product = await Product.StartAsync(folder, change: null, "--Audit:Sealer=false"))
        {
            await PerSecondAsync("sealed by the product, each second", product, new SealNow());
            await PerSecondAsync("verified by the product, columns and texts included, each second", product, new VerifyTrail());
        }

        var archive = Path.Combine(folder, "archive.zip");
        var watch = Stopwatch.StartNew();
        var megabytes = await StartBench.PeakMegabytesAsync("audit", folder, "export", "--from", "2020-01-01", "--to", "2030-01-01", "--out", archive);
        Figures.Note("exported, with the start of the process", watch.Elapsed.TotalSeconds, "s");
        Figures.Note("the archive", new FileInfo(archive).Length / 1048576.0, "MB");
        reached &= Figures.Print("memory of the export at its peak", megabytes, "MB", 300, atLeast: false);
        watch.Restart();
        await using var file = File.OpenRead(archive);
        var verdict = ArchiveCheck.Run(file);
        Figures.Note("entries of the archive verified, unzipping and texts included, each second", verdict.Entries / watch.Elapsed.TotalSeconds, "");

        return reached & Figures.Print("faults found in the archive", verdict.FaultCount, "", 0, atLeast: false);
    }

    /// <summary>Chain and tree over entries in memory, by one core: what verifying costs by itself.</summary>
    private static bool Hash(List<byte[]> contents)
    {
        var seconds = double.MaxValue;

        for (var round = 0; round < 3; round++)
        {
            var (watch, fold) = (Stopwatch.StartNew(), new TreeFold());
            var (hash, leaf) = (new byte[32], new byte[32]);

            for (var seq = 1; seq <= Entries; seq++)
            {
                Merkle.LeafHash(contents[seq % contents.Count], leaf);
                ChainHash.OfLeaf(hash, seq, leaf, hash);
                fold.Append(leaf);
            }

            _ = fold.Root();
            seconds = Math.Min(seconds, watch.Elapsed.TotalSeconds);
        }

        Figures.Note("bytes of an entry, mean", contents.Average(c => c.Length), "B");

        return Figures.Print("chain and tree of entries in memory, each second, one core", Entries / seconds, "", 500_000, atLeast: true);
    }

    private static async Task PerSecondAsync<T>(string what, Product product, IRequest<T> message)
    {
        await using var scope = product.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem("bench");
        var watch = Stopwatch.StartNew();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
        Figures.Note(what, Entries / watch.Elapsed.TotalSeconds, "");
    }

    /// <summary>Copies of the demo's entries with ids of their own, waiting for their numbers.</summary>
    /// <returns>What the demo's entries hold.</returns>
    private static List<byte[]> Fill(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=false");
        connection.Open();
        Run(Command(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-2000000"));
        var demo = new List<(string Id, byte[] Content)>();

        using (var command = Command(connection, "SELECT id, content FROM audit_entries ORDER BY seq"))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                demo.Add((reader.GetString(0), (byte[])reader[1]));
            }
        }

        using var transaction = connection.BeginTransaction();
        using var entry = Command(connection, """
            INSERT INTO audit_entries (id, content, at, type, actor_kind, actor_id, actor_job, unit_id, record_id, subject, permission)
            SELECT $id, $content, at, type, actor_kind, actor_id, actor_job, unit_id, record_id, subject, permission FROM audit_entries WHERE id = $from
            """);
        using var texts = Command(connection, "INSERT INTO audit_disclosures SELECT $id, content FROM audit_disclosures WHERE entry_id = $from");
        using var touches = Command(connection, "INSERT INTO audit_touches (entry_id, record_id) SELECT $id, record_id FROM audit_touches WHERE entry_id = $from");

        for (var n = demo.Count; n < Entries; n++)
        {
            var (from, content) = demo[n % demo.Count];
            var id = Guid.CreateVersion7().ToString();
            Run(entry, ("$id", id.ToUpperInvariant()), ("$from", from), ("$content", Renamed(content, from, id)));
            Run(texts, ("$id", id.ToUpperInvariant()), ("$from", from));
            Run(touches, ("$id", id.ToUpperInvariant()), ("$from", from));
        }

        transaction.Commit();
        Run(Command(connection, "PRAGMA journal_mode=WAL"));

        return demo.ConvertAll(d => d.Content);
    }

    private static byte[] Renamed(byte[] content, string from, string to)
    {
        var copy = content.ToArray();
        Encoding.ASCII.GetBytes(to).CopyTo(copy, copy.AsSpan().IndexOf(Encoding.ASCII.GetBytes(from.ToLowerInvariant())));

        return copy;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Fixed statements of this file.
        command.CommandText = sql;
#pragma warning restore CA2100

        return command;
    }

    private static void Run(SqliteCommand command, params (string Name, object Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            if (command.Parameters.Contains(name))
            {
                command.Parameters[name].Value = value;
            }
            else
            {
                command.Parameters.AddWithValue(name, value);
            }
        }

        command.ExecuteNonQuery();
    }
}
