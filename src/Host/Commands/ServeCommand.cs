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
        await app.WaitForShutdownAsync(cancellationToken);

        return 0;
    }
}
