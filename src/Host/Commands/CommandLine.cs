using System.CommandLine;

namespace SafetyPlatform.Host.Commands;

/// <summary>The command line: without a command the product is served.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("SafetyPlatform: systematic safety work in a municipality's schools, from the round to the board's decision.");
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync([.. parsed.UnmatchedTokens], cancellationToken));
        root.Add(ServeCommand.Create());
        root.Add(MigrateCommand.Create());
        root.Add(DemoCommand.Create());

        return root.Parse(args).InvokeAsync();
    }
}
