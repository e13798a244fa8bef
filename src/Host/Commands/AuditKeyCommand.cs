using System.CommandLine;
using SafetyPlatform.Contracts.Audit;

namespace SafetyPlatform.Host.Commands;

/// <summary>The keys that sign the trail. When to use which is in docs/audit.md.</summary>
internal static class AuditKeyCommand
{
    public static Command Create() => new("key", "The keys that sign the trail.") { List(), Rotate(), End("lost", isCompromised: false), End("compromised", isCompromised: true) };

    private static Command List() => new Command("list", "Prints the public keys with their history, as keys.json.").WithPlatform(async (_, mediator, cancellationToken) =>
    {
        Console.Write(await mediator.Send(new GetLogKeys(), cancellationToken));

        return 0;
    });

    private static Command Rotate() => new Command("rotate", "Makes a new key. The one before signs beside it for thirty days.").WithPlatform(async (_, mediator, cancellationToken) =>
    {
        Console.WriteLine(await mediator.Send(new RotateKey(), cancellationToken));

        return 0;
    });

    private static Command End(string name, bool isCompromised)
    {
        var id = new Argument<string>("id") { Description = "The key's id: eight hexadecimal digits." };
        var command = new Command(name, isCompromised
            ? "The key may be in other hands: it ends at once, and what it signed counts no longer. A new one is made."
            : "The key is gone: it ends at once. What it signed still counts. A new one is made.") { id };

        return command.WithPlatform(async (parsed, mediator, cancellationToken) =>
        {
            Console.WriteLine(await mediator.Send(new EndKey(parsed.GetValue(id)!, isCompromised), cancellationToken) ?? "Another key is in use.");

            return 0;
        });
    }
}
