using System.CommandLine;
using Microsoft.Data.Sqlite;
using SafetyPlatform.Host.Setup;

namespace SafetyPlatform.Host.Commands;

/// <summary>A whole copy of a SQLite database while it is in use. PostgreSQL brings its own tools, and the command says so.</summary>
internal static class BackupCommand
{
    public static Command CreateBackup()
    {
        var file = new Argument<string>("file") { Description = "The file to write. It must not exist." };
        var command = new Command("backup", "Copies the database while it is in use. Keys are not in it.") { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            using var source = OpenLive(parsed);
            var path = Path.GetFullPath(parsed.GetValue(file)!);

            if (File.Exists(path))
            {
                throw new StartException($"{path} exists. A backup never writes over another.");
            }

            // Written under another name first: half a backup must not look like one.
            using (var target = new SqliteConnection($"Data Source={path}.part;Pooling=false"))
            {
                target.Open();
                source.BackupDatabase(target);
            }

            Check($"{path}.part");
            File.Move($"{path}.part", path);
            Console.WriteLine(path);

            return 0;
        });

        return command;
    }

    public static Command CreateRestore()
    {
        var file = new Argument<string>("file") { Description = "A file made by backup." };
        var command = new Command("restore", "Puts a backup in the place of the database. Stop the product first; the present database is kept beside it.") { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);

            if (!File.Exists(path))
            {
                throw new StartException($"There is no file {path}.");
            }

            Check(path);
            var database = new SqliteConnectionStringBuilder(ConnectionString(parsed)).DataSource;

            if (File.Exists(database))
            {
                MoveAside(database);
            }

            File.Copy(path, database);
            Console.WriteLine(database);

            return 0;
        });

        return command;
    }

    private static void MoveAside(string database)
    {
        var kept = Path.ChangeExtension(database, $"before-restore-{Guid.CreateVersion7():N}.db");

        using (var connection = new SqliteConnection($"Data Source={database};Pooling=false"))
        {
            connection.Open();
            using var whole = connection.CreateCommand();
            whole.CommandText = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)";
            whole.ExecuteNonQuery();
        }

        File.Move(database, kept);
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
        Console.WriteLine($"The present database is kept as {kept}");
    }

    private static void Check(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";

        if (check.ExecuteScalar() is not "ok")
        {
            throw new StartException($"{path} is not a whole database.");
        }
    }

    private static SqliteConnection OpenLive(ParseResult parsed)
    {
        var connection = new SqliteConnection(ConnectionString(parsed) + ";Pooling=false");
        connection.Open();

        return connection;
    }

    private static string ConnectionString(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine([.. parsed.UnmatchedTokens]).Build();

        return DatabaseSetup.Provider(configuration) == "Sqlite"
            ? DatabaseSetup.SqliteConnectionString(configuration)
            : throw new StartException("PostgreSQL is backed up with its own tools: pg_dump --format=custom, pg_restore.");
    }
}
