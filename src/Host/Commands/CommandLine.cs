using System.CommandLine;
using SafetyPlatform.Host.Setup;

namespace SafetyPlatform.Host.Commands;

/// <summary>The command line: without a command the product is served.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("SafetyPlatform: systematic safety work in a municipality's schools, from the round to the board's decision.");
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync([.. parsed.UnmatchedTokens], cancellationToken));
        root.Add(ServeCommand.Create());
        root.Add(MigrateCommand.Create());
        root.Add(DemoCommand.Create());
        root.Add(ReportCommand.Create());
        root.Add(AuditCommand.Create());
        root.Add(UserCommand.Create());
        root.Add(BackupCommand.CreateBackup());
        root.Add(BackupCommand.CreateRestore());
        root.Add(RoutesCommand.Create());

        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (StartException cannot)
        {
            await Console.Error.WriteLineAsync(cannot.Message);

            return 1;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{taken.Message} Stop the other program, or choose another address with Urls=http://127.0.0.1:5081.");

            return 1;
        }
    }
}
