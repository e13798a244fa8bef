using System.Security.Cryptography;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Witness;

/// <summary>What a person or cron asks for, and how it ended: 0 done, 1 refused, 2 could not be done.</summary>
internal static class CommandLine
{
    private const string Usage = """
        witness keygen FOLDER NAME                            makes the witness's key; NAME has no spaces, e.g. witness.lansen.example
        witness pin    FOLDER keys.json                       trusts these keys of a log, instead of those it shows at first contact
        witness check  FOLDER --log URL|FILE [--token T]      looks at a log's newest checkpoint, and cosigns it if the log only grew
        witness cosign FOLDER checkpoint.txt [consistency.txt]   the same by hand; the cosigned checkpoint is printed

        The token may also stand in the environment as WITNESS_TOKEN, where other users of the machine do not see it.
        Ends with 0 when cosigned or unchanged, 1 when refused, 2 when it could not be done.
        """;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync(arguments, output, errors, cancellationToken);
        }
        catch (RefusedException refused)
        {
            await errors.WriteLineAsync($"REFUSED: {refused.Message}");

            return 1;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or HttpRequestException or OperationCanceledException
            or FormatException or CryptographicException or ArgumentException)
        {
            await errors.WriteLineAsync(failed.Message);

            return 2;
        }
    }

    private static async Task<int> DoAsync(string[] arguments, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        switch (arguments)
        {
            case ["keygen", var folder, var name]:
                var made = WitnessKey.Make(folder, name, TimeProvider.System);
                await output.WriteLineAsync($"{name} has key {made.Keys[0].Id}. Give {Path.Combine(folder, WitnessKey.PublicFile)} to those who check; key.pem to nobody.");

                return 0;
            case ["pin", var folder, var file]:
                var keys = LogKeys.Read(await File.ReadAllBytesAsync(file, cancellationToken));
                using (var store = HeadStore.Open(folder))
                {
                    store.Pin(keys);
                }

                await output.WriteLineAsync($"{keys.Origin}: {string.Join(", ", keys.Keys.Select(k => k.Id))}");

                return 0;
            case ["check", var folder, "--log", var log]:
                return await CheckAsync(folder, log, Environment.GetEnvironmentVariable("WITNESS_TOKEN"), output, errors, cancellationToken);
            case ["check", var folder, "--log", var log, "--token", var token]:
                return await CheckAsync(folder, log, token, output, errors, cancellationToken);
            case ["cosign", var folder, var checkpoint, .. var rest] when rest.Length < 2:
                return await CosignAsync(folder, new FileLog(checkpoint, rest.FirstOrDefault(), isKeysAsked: false), output, errors, cancellationToken);
            default:
                throw new FormatException(Usage);
        }
    }

    private static async Task<int> CheckAsync(
        string folder, string log, string? token, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (!log.Contains("://", StringComparison.Ordinal))
        {
            return await CosignAsync(folder, new FileLog(log, consistency: null, isKeysAsked: true), output, errors, cancellationToken);
        }

        using var source = new HttpLog(new Uri(log), token);
        var seen = await WatchAsync(folder, source, cancellationToken);
        await WarnAsync(seen, errors);
        await output.WriteLineAsync($"{seen.Head.Origin}: {seen.Head.Size} entries, {(seen.IsNew ? "cosigned" : "unchanged")}.");

        return 0;
    }

    private static async Task<int> CosignAsync(string folder, FileLog log, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var seen = await WatchAsync(folder, log, cancellationToken);
        await WarnAsync(seen, errors);
        await output.WriteAsync(seen.Note.ToString());

        return 0;
    }

    private static async Task<Seen> WatchAsync(string folder, ILog log, CancellationToken cancellationToken)
    {
        using var key = WitnessKey.Read(folder);
        using var store = HeadStore.Open(folder);

        return await new Watch(store, key).LookAsync(log, cancellationToken);
    }

    private static async Task WarnAsync(Seen seen, TextWriter errors)
    {
        if (seen.IsFirst)
        {
            await errors.WriteLineAsync(
                $"First contact with {seen.Head.Origin}: its keys are trusted from now on because it showed them, and for no other reason. " +
                "Compare their ids with what its owner tells you by another way, or pin them.");
        }
    }
}
