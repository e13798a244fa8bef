namespace SafetyPlatform.Kernel.Time;

/// <summary>The clock of the platform. A story that is being told has its own time, seen by nobody else.</summary>
public sealed class PlatformClock(TimeProvider inner) : TimeProvider
{
    private static readonly AsyncLocal<DateTimeOffset?> Told = new();

    public override DateTimeOffset GetUtcNow() => Told.Value ?? inner.GetUtcNow();

    internal static void Tell(DateTimeOffset? instant) => Told.Value = instant;
}
