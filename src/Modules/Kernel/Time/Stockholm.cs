namespace SafetyPlatform.Kernel.Time;

/// <summary>Dates and deadlines are Swedish: Europe/Stockholm, whatever the server's zone.</summary>
public static class Stockholm
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The Swedish date of a UTC instant.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The Swedish wall clock of a UTC instant.</summary>
    public static DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The UTC instant of a Swedish wall clock. A time that the change to summer time skips is moved one hour on.</summary>
    public static DateTime ToUtc(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);

        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall, Zone);
    }

    /// <summary>The UTC instant at which the Swedish day begins.</summary>
    public static DateTime StartOf(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
