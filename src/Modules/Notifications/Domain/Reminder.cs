using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SafetyPlatform.Contracts.Work;

namespace SafetyPlatform.Notifications.Domain;

/// <summary>That a person was reminded of one deadline in one way. Written with the mail, and never twice.</summary>
internal sealed class Reminder
{
    public required Guid Id { get; init; }

    /// <summary>The item, its deadline, the kind of reminder and the person.</summary>
    public required string Key { get; init; }

    public required Guid PersonId { get; init; }

    public required ReminderKind Kind { get; init; }

    public required DateOnly Due { get; init; }

    public required DateTime WrittenAt { get; init; }

    public static string KeyOf(WorkItem item, Occasion occasion, Guid personId)
    {
        // Keys of items are of any length.
        var what = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Key)))[..32];

        return string.Create(CultureInfo.InvariantCulture, $"{what}/{item.Due:yyyyMMdd}/{occasion.Kind}-{occasion.Number}/{personId:N}");
    }
}

internal enum ReminderKind
{
    Overdue,
    Tomorrow,
    Soon,
}

/// <summary>Up to which day reminders have been written, so that a day on which nothing ran is made up for. One row.</summary>
internal sealed class ReminderProgress
{
    public int Id { get; init; } = 1;

    public required DateOnly RemindedOn { get; set; }
}
