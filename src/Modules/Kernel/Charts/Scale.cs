namespace SafetyPlatform.Kernel.Charts;

/// <summary>A value axis from zero to a round number, with at most five steps of whole counts.</summary>
internal sealed record Scale(int Step, int Steps)
{
    public long Top => (long)Step * Steps;

    public static Scale For(IEnumerable<Series> series)
    {
        var highest = Math.Max(1, series.SelectMany(s => s.Values).DefaultIfEmpty(0).Max());
        long step = 1;

        while (step * 5 < highest)
        {
            step = Next(step);
        }

        return new Scale((int)Math.Min(step, int.MaxValue), (int)((highest + step - 1) / step));
    }

    public double Share(int value) => Math.Max(0, value) / (double)Top;

    // 1, 2, 5, 10, 20, 50 ...
    private static long Next(long step)
    {
        var leading = step;

        while (leading >= 10)
        {
            leading /= 10;
        }

        return leading == 2 ? step / 2 * 5 : step * 2;
    }
}
