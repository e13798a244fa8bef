using System.Diagnostics;
using Xunit;

namespace SafetyPlatform.Tests.Documents;

/// <summary>The checking programs of other makers, so that our files are not judged by our own code.</summary>
internal static class Tool
{
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true },
        };
#pragma warning disable RS0030 // A test may ask qpdf and poppler.
        process.Start();
#pragma warning restore RS0030
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors}");
        }

        return await output;
    }
}
