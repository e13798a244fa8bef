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
            await app.Services.GetRequiredService<DatabaseStart>().RunAsync(cancellationToken);

            if (!await app.Services.GetRequiredService<DatabaseStart>().IsEmptyAsync(cancellationToken))
            {
                await Console.Error.WriteLineAsync("The database already holds people. The story is only told to an empty one.");

                return 1;
            }

            await app.Services.GetRequiredService<StoryTeller>().TellAsync(new Story(parsed.GetValue(size)), cancellationToken);

            return 0;
        });

        return command;
    }

    public static async Task LoadOnFirstStartAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IConfiguration>().GetValue<bool>("Demo") && await services.GetRequiredService<DatabaseStart>().IsEmptyAsync(cancellationToken))
        {
            await services.GetRequiredService<StoryTeller>().TellAsync(new Story(size: 1), cancellationToken);
        }
    }
}
