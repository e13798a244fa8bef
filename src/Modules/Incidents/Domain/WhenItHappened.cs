namespace SafetyPlatform.Incidents.Domain;

internal static class WhenItHappened
{
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(10);

    /// <summary>Not in the future and at most ten years ago.</summary>
    public static bool IsBelievable(DateTimeOffset at, TimeProvider clock)
    {
        var now = clock.GetUtcNow();

        return at <= now + ClockDifference && at > now.AddYears(-10);
    }
}
