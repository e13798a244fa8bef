namespace SafetyPlatform.Incidents.Domain;

internal static class WorkingDays
{
    /// <summary>The day that is so many weekdays later. Public holidays count as weekdays: the day is a reminder, not a right.</summary>
    public static DateOnly AddWeekdays(this DateOnly day, int days)
    {
        for (var left = days; left > 0; left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
