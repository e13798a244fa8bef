using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Host.Setup;
using SafetyPlatform.Kernel.Data;

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

        // The pages are found while the database is looked at.
        var routes = Task.Run(() => ((IEndpointRouteBuilder)app).DataSources.Sum(source => source.Endpoints.Count), cancellationToken);
        await app.Services.GetRequiredService<DatabaseStart>().RunAsync(ct => BeforeFirstAsync(app.Services, ct), cancellationToken);
        await routes;
        await app.StartAsync(cancellationToken);
        Greeting.Print(app);
        await Task.Run(() => GiveBackAfterStart(app.Services), cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);

        return 0;
    }

    private static async Task BeforeFirstAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await TrailStart.CheckAsync(services, cancellationToken);
        await DemoCommand.LoadOnFirstStartAsync(services, cancellationToken);
    }

    /// <summary>A start needs memory that serving does not; the runtime would keep it.</summary>
    private static void GiveBackAfterStart(IServiceProvider services)
    {
        // The last thing a start waits for is the model of the database, which these hold.
        _ = services.GetRequiredService<DbContextOptions<PlatformDbContext>>();
#pragma warning disable S1215 // Once, when the start is over.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
#pragma warning restore S1215
    }
}
