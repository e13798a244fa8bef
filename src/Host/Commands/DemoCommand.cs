using System.CommandLine;
using SafetyPlatform.Host.Setup;
using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Host.Commands;

internal static class DemoCommand
{
    public static Command Create()
    {
        var size = new Option<int>("--size") { Description = "How many times the ordinary life around the main story is told; 1 is the demo.", DefaultValueFactory = _ => 1 };
        var command = new Command("demo", "Fills an empty database with the invented municipality's story.") { TreatUnmatchedTokensAsErrors = false };
        command.Add(size);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = PlatformHost.Build([.. parsed.UnmatchedTokens]);
            var start = app.Services.GetRequiredService<DatabaseStart>();
            await start.RunAsync(ct => TellAsync(app.Services, start, new Story(parsed.GetValue(size)), ct), cancellationToken);

            return 0;
        });

        return command;
    }

    /// <summary>With the setting <c>Demo</c> an empty database is filled before it is served.</summary>
    public static async Task LoadOnFirstStartAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IConfiguration>().GetValue<bool>("Demo") && await services.GetRequiredService<DatabaseStart>().IsEmptyAsync(cancellationToken))
        {
            await services.GetRequiredService<StoryTeller>().TellAsync(new Story(size: 1), cancellationToken);
        }
    }

    private static async Task TellAsync(IServiceProvider services, DatabaseStart start, Story story, CancellationToken cancellationToken)
    {
        if (!await start.IsEmptyAsync(cancellationToken))
        {
            throw new StartException("The database already holds people. The story is only told to an empty one.");
        }

        await services.GetRequiredService<StoryTeller>().TellAsync(story, cancellationToken);
    }
}
