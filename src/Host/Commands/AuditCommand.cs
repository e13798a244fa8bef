using System.CommandLine;
using System.Globalization;
using SafetyPlatform.Contracts.Audit;

namespace SafetyPlatform.Host.Commands;

internal static class AuditCommand
{
    public static Command Create() => new("audit", "The audit trail: where it ends, whether it is whole, a copy of it.") { Head(), Verify(), Export() };

    private static Command Head() => new Command("head", "Prints the number of sealed entries and the hash of the last.").WithPlatform(async (_, mediator, cancellationToken) =>
    {
        var head = await mediator.Send(new GetHead(), cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{head.Size} {head.Hash} unsealed {head.Unsealed}"));

        return 0;
    });

    private static Command Verify() => new Command("verify", "Recomputes the whole chain. Ends with 1 and names the first wrong entry if there is one.").WithPlatform(async (_, mediator, cancellationToken) =>
    {
        var verdict = await mediator.Send(new VerifyTrail(), cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"checked {verdict.Checked} of {verdict.Size}, head {verdict.Hash}, unsealed {verdict.Unsealed}"));

        if (verdict.Fault is { } fault)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BROKEN at {fault.Seq}: {fault.Kind} {fault.EntryId}"));
        }

        return verdict.IsIntact ? 0 : 1;
    });

    private static Command Export()
    {
        var from = new Option<DateOnly>("--from") { Description = "First day (Swedish), yyyy-mm-dd.", Required = true };
        var to = new Option<DateOnly>("--to") { Description = "Last day (Swedish), yyyy-mm-dd.", Required = true };
        var file = new Option<string>("--out") { Description = "The file to write; .csv gives a table for people, anything else JSON Lines.", Required = true };
        var command = new Command("export", "Copies the entries of a period to a file.") { from, to, file };

        return command.WithPlatform(async (parsed, mediator, cancellationToken) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            await using var target = File.Create(path);
            var format = Path.GetExtension(path) == ".csv" ? TrailFormat.Csv : TrailFormat.JsonLines;
            var entries = await mediator.Send(new ExportTrail(parsed.GetValue(from), parsed.GetValue(to), null, format, target), cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries} entries in {path}"));

            return 0;
        });
    }
}
