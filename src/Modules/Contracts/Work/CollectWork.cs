using MediatR;

namespace SafetyPlatform.Contracts.Work;

/// <summary>
/// Asks every module what is to be done, was done or is planned between two dates, within the unit scope of the message
/// that sends it. Each module adds its own items; what has no deadline is left out.
/// </summary>
public sealed record CollectWork(DateOnly From, DateOnly To) : INotification
{
    public List<WorkItem> Items { get; } = [];
}

/// <summary>Which ring of the annual wheel an item stands in, and how it is grouped.</summary>
public enum WorkTrack
{
    Drill,
    Training,
    Plan,
    Incident,
}

/// <summary>A thing with a deadline.</summary>
/// <param name="Key">Stable and unique over time: reminders are sent once per key, deadline and kind of reminder.</param>
/// <param name="Title">What to do, verb first, in the reader's language.</param>
/// <param name="Detail">Where it comes from, in the reader's language.</param>
/// <param name="Due">Last day, Europe/Stockholm.</param>
/// <param name="Done">The day it was done; null while it is open.</param>
/// <param name="ResponsibleId">The person who owns it; null when it is the unit head's.</param>
public sealed record WorkItem(
    string Key, WorkTrack Track, string Title, string Detail, Guid? UnitId, DateOnly Due, DateOnly? Done, string Href, Guid? ResponsibleId);
