using System.Diagnostics;
using Xunit;

namespace SafetyPlatform.Tests.Documents;

/// <summary>The checking programs of other makers, so that our files are not judged by our own code.</summary>
internal static class Tool
{
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (code, output, errors) = await AskAsync(program, arguments);

        return code == 0 ? output : throw new InvalidOperationException($"{program} ended with {code}: {errors}");
    }

    /// <summary>For a program whose answer is also in how it ends.</summary>
    public static async Task<(int Code, string Output, string Errors)> AskAsync(string program, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true },
        };
#pragma warning disable RS0030 // A test may ask qpdf, poppler, openssl and python.
        process.Start();
#pragma warning restore RS0030
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return (process.ExitCode, await output, errors);
    }
}
