using System.CommandLine;
using System.Globalization;
using SafetyPlatform.Contracts.Audit;

namespace SafetyPlatform.Host.Commands;

internal static class AuditCommand
{
    public static Command Create() => new("audit", "The audit trail: where it ends, whether it is whole, a copy of it.") { Head(), Checkpoint(), Verify(), Export(), AuditKeyCommand.Create(), AcceptSetback() };

    private static Command Head() => new Command("head", "Prints the number of sealed entries and the hash of the last.").WithPlatform(async (_, mediator, cancellationToken) =>
    {
        var head = await mediator.Send(new GetHead(), cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{head.Size} {head.Hash} unsealed {head.Unsealed}"));

        return 0;
    });

    private static Command Checkpoint() => new Command("checkpoint", "Signs the trail as it stands and prints the checkpoint.").WithPlatform(async (_, mediator, cancellationToken) =>
    {
        var signed = await mediator.Send(new GetCheckpoint(), cancellationToken);
        Console.Write(signed?.Note ?? "The trail is empty.\n");

        return signed is null ? 1 : 0;
    });

    private static Command AcceptSetback()
    {
        var by = new Option<string>("--by") { Description = "E-mail address of the system administrator who answers for it.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why an older database is in use. It becomes part of the trail.", Required = true };
        var command = new Command("accept-setback", "Goes on from an older database, knowingly: needed when the product says that the trail went back.") { by, reason };

        return command.WithPlatform(async (parsed, mediator, cancellationToken) =>
        {
            var setback = await mediator.Send(new AcceptSetback(parsed.GetValue(by)!, parsed.GetValue(reason)!), cancellationToken);
            Console.WriteLine(setback is null
                ? "The trail has not gone back. Nothing was changed."
                : string.Create(CultureInfo.InvariantCulture, $"The trail goes on from {setback.SizeFound} entries; {setback.SizeSigned} had been signed. It has a new name in its checkpoints: tell the witness."));

            return 0;
        });
    }

    private static Command Verify()
    {
        // Settings such as --Data:Folder=… arrive here, too: whatever is not known counts as an argument.
        var archive = new Argument<string[]>("archive") { Description = "An exported archive; without one the database is checked.", Arity = ArgumentArity.ZeroOrMore };
        var heads = new Option<string[]>("--head") { Description = "A checkpoint kept elsewhere (a file). What it says must be found." };
        var command = new Command("verify", "Checks the whole trail, or an archive. Ends with 1 and names the first wrong entry if there is one.") { archive, heads };
        command.SetAction((parsed, cancellationToken) =>
        {
            var given = parsed.GetValue(archive) ?? [];
            string[] notes = [.. (parsed.GetValue(heads) ?? []).Select(File.ReadAllText)];

            return given.FirstOrDefault(g => !g.StartsWith("--", StringComparison.Ordinal)) is { } file
                ? AuditArchive.VerifyAsync(file, notes, cancellationToken)
                : Verb.RunAsync("verify", given, mediator => VerifyAsync(mediator, notes, cancellationToken), cancellationToken);
        });

        return command;
    }

    private static async Task<int> VerifyAsync(MediatR.IMediator mediator, IReadOnlyList<string> heads, CancellationToken cancellationToken)
    {
        var verdict = await mediator.Send(new VerifyTrail(heads), cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"checked {verdict.Checked} of {verdict.Size}, head {verdict.Hash}, unsealed {verdict.Unsealed}"));

        if (verdict.Fault is { } fault)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BROKEN at {fault.Seq}: {fault.Kind} {fault.EntryId}"));
        }

        return verdict.IsIntact ? 0 : 1;
    }

    private static Command Export()
    {
        var from = new Option<DateOnly>("--from") { Description = "First day (Swedish), yyyy-mm-dd.", Required = true };
        var to = new Option<DateOnly>("--to") { Description = "Last day (Swedish), yyyy-mm-dd.", Required = true };
        var file = new Option<string>("--out") { Description = "The archive (ZIP) to write.", Required = true };
        var command = new Command("export", "Writes an archive of a period that can be checked anywhere.") { from, to, file };

        return command.WithPlatform(async (parsed, mediator, cancellationToken) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            await using var target = File.Create(path);
            var entries = await mediator.Send(new ExportTrail(parsed.GetValue(from), parsed.GetValue(to), target), cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries} entries in {path}"));

            return 0;
        });
    }
}
