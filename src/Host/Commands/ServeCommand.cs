using System.CommandLine;
using SafetyPlatform.Host.Setup;

namespace SafetyPlatform.Host.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serves the product. This is what happens without a command, too.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancellationToken) => RunAsync([.. parsed.UnmatchedTokens], cancellationToken));

        return command;
    }

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        await using var app = PlatformHost.Build(args);

        // Two things that take a second each and do not need each other.
        var routes = Task.Run(() => ((IEndpointRouteBuilder)app).DataSources.Sum(source => source.Endpoints.Count), cancellationToken);
        await app.Services.GetRequiredService<DatabaseStart>().RunAsync(cancellationToken);
        await routes;
        await DemoCommand.LoadOnFirstStartAsync(app.Services, cancellationToken);
        await app.StartAsync(cancellationToken);
        Greeting.Print(app);
        GiveBack();
        await app.WaitForShutdownAsync(cancellationToken);

        return 0;
    }

    /// <summary>A start needs memory that serving does not; the runtime would keep it.</summary>
    private static void GiveBack() =>
#pragma warning disable S1215 // Once, when the start is over.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
#pragma warning restore S1215
}
