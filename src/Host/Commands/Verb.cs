using System.CommandLine;
using MediatR;
using SafetyPlatform.Host.Setup;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Host.Commands;

/// <summary>A verb of the command line that starts the product without serving it, and sends messages as the platform itself.</summary>
internal static class Verb
{
    public static Command WithPlatform(this Command command, Func<ParseResult, IMediator, CancellationToken, Task<int>> run)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => RunAsync(command.Name, parsed.UnmatchedTokens, mediator => run(parsed, mediator, cancellationToken), cancellationToken));

        return command;
    }

    public static async Task<int> RunAsync(string name, IEnumerable<string> settings, Func<IMediator, Task<int>> run, CancellationToken cancellationToken)
    {
        await using var app = PlatformHost.Build(["--Jobs=false", "--Logging:LogLevel:Default=Warning", .. settings]);
        await app.Services.GetRequiredService<DatabaseStart>().RunAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem($"command {name}");

        return await run(scope.ServiceProvider.GetRequiredService<IMediator>());
    }
}
