using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Host.Setup;
using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Benchmarks;

/// <summary>The story told to an empty database, and the built product as a process of its own: start, first answer, memory at rest.</summary>
internal static class StartBench
{
    public static async Task<bool> PrepareAsync(string folder)
    {
        await using var app = PlatformHost.Build(["--Jobs=false", $"--Data:Folder={folder}", "--Logging:LogLevel:Default=Warning"]);
        await app.Services.GetRequiredService<DatabaseStart>().RunAsync(CancellationToken.None);
        var watch = Stopwatch.StartNew();
        await app.Services.GetRequiredService<StoryTeller>().TellAsync(new Story(size: 1), CancellationToken.None);
        Console.WriteLine("The demo's story, told through commands");

        return Figures.Print("told", watch.Elapsed.TotalSeconds, "s", 10, atLeast: false);
    }

    public static async Task<bool> RunAsync(string folder)
    {
        Console.WriteLine("The built product as a process of its own, on the demo's database");
        var seconds = new List<double>();
        var megabytes = 0.0;

        for (var run = 0; run < 3; run++)
        {
            var port = FreePort();
            var watch = Stopwatch.StartNew();
            using var process = Start(folder, port);

            try
            {
                await FirstAnswerAsync(port);
                seconds.Add(watch.Elapsed.TotalSeconds);
                await Task.Delay(TimeSpan.FromSeconds(5));
                megabytes = ResidentMegabytes(process.Id);
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

    private static Process Start(string folder, int port)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "SafetyPlatform.Host.dll"), "serve", $"--Data:Folder={folder}", $"--Urls=http://127.0.0.1:{port}" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
#pragma warning disable RS0030 // Measures a start: there is no start without a process.
        return Process.Start(start)!;
#pragma warning restore RS0030
    }

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

    private static double ResidentMegabytes(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));

        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();

        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
