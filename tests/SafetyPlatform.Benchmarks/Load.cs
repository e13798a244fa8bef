using System.Diagnostics;

namespace SafetyPlatform.Benchmarks;

/// <summary>A closed loop: each connection sends its next request when the last one is answered.</summary>
internal static class Load
{
    public const int Connections = 8;

    /// <summary>Until the runtime has compiled the paths anew that are taken often.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(8);

    /// <summary>What one connection does once; false when it was refused.</summary>
    public static async Task<LoadResult> RunAsync(Func<int, Task<bool>> once)
    {
        await LoopAsync(once, WarmUp);

        return await LoopAsync(once, Counted);
    }

    private static async Task<LoadResult> LoopAsync(Func<int, Task<bool>> once, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var connections = Enumerable.Range(0, Connections).Select(number => Task.Run(async () =>
        {
            var milliseconds = new List<double>();
            var refused = 0;

            while (watch.Elapsed < duration)
            {
                var begun = Stopwatch.GetTimestamp();
                refused += await once(number) ? 0 : 1;
                milliseconds.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return (milliseconds, refused);
        }));
        var results = await Task.WhenAll(connections);
        var all = results.SelectMany(r => r.milliseconds).Order().ToList();

        return new LoadResult(all.Count / watch.Elapsed.TotalSeconds, all[(int)(all.Count * 0.5)], all[(int)(all.Count * 0.99)], results.Sum(r => r.refused));
    }
}

/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99, int Refused);
