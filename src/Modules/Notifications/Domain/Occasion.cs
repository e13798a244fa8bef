using System.Runtime.InteropServices;
using SafetyPlatform.Contracts.Work;

namespace SafetyPlatform.Notifications.Domain;

/// <summary>When a deadline calls for a reminder.</summary>
/// <param name="Number">For overdue items the week of lateness: once a week.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Occasion(ReminderKind Kind, int Number)
{
    public const int SoonDays = 7;

    /// <summary>
    /// Seven days before, the day before, and then from the day after once a week. What was added later than seven days before
    /// its deadline is not announced "soon": the day for it had already passed.
    /// </summary>
    /// <param name="last">The day up to which reminders had been written.</param>
    public static Occasion? For(WorkItem item, DateOnly today, DateOnly last)
    {
        if (item.Done is not null)
        {
            return null;
        }

        if (item.Due < today)
        {
            return new Occasion(ReminderKind.Overdue, (today.DayNumber - item.Due.DayNumber - 1) / 7);
        }

        if (IsDay(item.Due.AddDays(-1), today, last))
        {
            return new Occasion(ReminderKind.Tomorrow, 0);
        }

        return item.Due > today.AddDays(1) && IsDay(item.Due.AddDays(-SoonDays), today, last) ? new Occasion(ReminderKind.Soon, 0) : null;
    }

    private static bool IsDay(DateOnly day, DateOnly today, DateOnly last) => day <= today && day > last;
}
