using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using SafetyPlatform.Host.Setup;

namespace SafetyPlatform.Benchmarks;

/// <summary>The published product as a process of its own: the demo loaded, start, first answer, memory at rest.</summary>
internal static class StartBench
{
    public static async Task<bool> PrepareAsync(string folder)
    {
        Console.WriteLine("The demo, told through commands by the published product to a new database");
        await RunAsync("migrate", folder);
        var watch = Stopwatch.StartNew();
        await RunAsync("demo", folder);

        return Figures.Print("loaded, with the start of the process", watch.Elapsed.TotalSeconds, "s", 10, atLeast: false);
    }

    public static async Task<bool> RunAsync(string folder)
    {
        Console.WriteLine("The published product as a process of its own, on the demo's database");
        var seconds = new List<double>();
        var megabytes = 0.0;

        for (var run = 0; run < 3; run++)
        {
            var port = FreePort();
            var watch = Stopwatch.StartNew();
            using var process = Start("serve", folder, $"--Urls=http://127.0.0.1:{port}");

            try
            {
                await FirstAnswerAsync(port);
                seconds.Add(watch.Elapsed.TotalSeconds);
                await Task.Delay(TimeSpan.FromSeconds(5));
                megabytes = MegabytesOf(process.Id, "VmRSS:")!.Value;
            }
            finally
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }

        return Figures.Print("start to the first answered page, median of three", seconds.Order().ElementAt(1), "s", 2, atLeast: false)
            & Figures.Print("memory at rest", megabytes, "MB", 200, atLeast: false);
    }

    /// <summary>Runs a verb of the published product to its end.</summary>
    public static async Task RunAsync(string verb, string folder, params string[] settings)
    {
        using var process = Start(verb, folder, settings);
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{verb} ended with {process.ExitCode}.");
        }
    }

    /// <summary>Runs a verb of the published product to its end. Its first argument is another word of the verb.</summary>
    /// <returns>The most memory it had, in MB.</returns>
    public static async Task<double> PeakMegabytesAsync(string verb, string folder, params string[] arguments)
    {
        var most = 0.0;
#pragma warning disable RS0030 // As below.
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Published(), verb, .. arguments, $"--Data:Folder={folder}"]) { UseShellExecute = false })!;
#pragma warning restore RS0030

        while (!process.HasExited)
        {
            most = Math.Max(most, MegabytesOf(process.Id, "VmHWM:") ?? 0);
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        return process.ExitCode == 0 ? most : throw new InvalidOperationException($"{verb} ended with {process.ExitCode}.");
    }

    private static Process Start(string verb, string folder, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Published(), verb, $"--Data:Folder={folder}", .. settings]) { RedirectStandardOutput = true, UseShellExecute = false };
#pragma warning disable RS0030 // Measures a start: there is no start without a process.
        return Process.Start(start)!;
#pragma warning restore RS0030
    }

    /// <summary>What <c>make publish</c> made, which <c>make bench</c> does first.</summary>
    private static string Published() => Path.GetFullPath(Path.Combine(ContentRoot.Find(), "..", "..", "out", "publish", "SafetyPlatform.Host.dll"));

    private static async Task FirstAnswerAsync(int port)
    {
        using var client = Product.ClientTo(new Uri($"http://127.0.0.1:{port}"));

        for (var attempt = 0; attempt < 3000; attempt++)
        {
            try
            {
                (await client.GetAsync("/account/signin")).EnsureSuccessStatusCode();

                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }

        throw new InvalidOperationException("The product did not answer.");
    }

    /// <returns>Null when the process has just ended.</returns>
    private static double? MegabytesOf(int processId, string what)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(l => l.StartsWith(what, StringComparison.Ordinal));

            return line is null ? null : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();

        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
