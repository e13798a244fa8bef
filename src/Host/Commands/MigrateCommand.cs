using System.CommandLine;
using SafetyPlatform.Host.Setup;

namespace SafetyPlatform.Host.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database to this version and ends.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = PlatformHost.Build([.. parsed.UnmatchedTokens]);
            await app.Services.GetRequiredService<DatabaseStart>().RunAsync(cancellationToken);

            return 0;
        });

        return command;
    }
}
