using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SafetyPlatform.Tests.Worlds;

namespace SafetyPlatform.Tests.Operations;

/// <summary>The built product as a process of its own, so that it can be killed.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    private readonly Process process;

    private RunningProduct(Process process, Uri address)
    {
        this.process = process;
#pragma warning disable RS0030 // Calls the process beside it on loopback.
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
#pragma warning restore RS0030
    }

    public HttpClient Client { get; }

    public static async Task<RunningProduct> StartAsync(Database database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var running = new RunningProduct(Start(["serve", .. Settings(database), $"--Urls={address}"]), address);
        await running.WaitUntilReadyAsync();

        return running;
    }

    /// <summary>Runs the product to its end, for what is expected not to start.</summary>
    public static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var started = Start(arguments);
        var output = started.StandardOutput.ReadToEndAsync();
        var error = started.StandardError.ReadToEndAsync();
        await started.WaitForExitAsync();

        return (started.ExitCode, await output + await error);
    }

    public static string[] Settings(Database database) =>
    [
        $"--Data:Folder={database.Folder}", $"--Database:Provider={Database.Provider}", $"--Database:ConnectionString={database.ConnectionString}", "--AllowedHosts=*",
    ];

    /// <summary>As kill -9: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
        Client.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SafetyPlatform.Host.dll"));

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

#pragma warning disable RS0030 // What is tested is the process itself.
        return Process.Start(start)!;
#pragma warning restore RS0030
    }

    private async Task WaitUntilReadyAsync()
    {
        _ = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();

        while (true)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The product ended: {await error}");
            }

            try
            {
                (await Client.GetAsync("/health/live")).EnsureSuccessStatusCode();

                return;
            }
            catch (HttpRequestException)
            {
                await Task.Yield();
            }
        }
    }
}
