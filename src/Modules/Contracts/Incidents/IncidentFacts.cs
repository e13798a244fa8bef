namespace SafetyPlatform.Contracts.Incidents;

/// <summary>Incidents that happened between two dates (both included), beside the same period a year earlier.</summary>
[Needs("reports.read")]
public sealed record GetIncidentFacts(DateOnly From, DateOnly To) : IQuery<IncidentFacts>;

/// <param name="ByMonth">One count per month from the first to the last month asked for, in order.</param>
public sealed record IncidentFacts(
    int Total,
    int TotalYearBefore,
    IReadOnlyList<IncidentCount> ByCategory,
    IReadOnlyList<IncidentCount> BySeverity,
    IReadOnlyList<IncidentCount> ByUnit,
    IReadOnlyList<IncidentCount> ByMonth,
    RecordLink Record);

/// <param name="Key">The category's or severity's code name, the unit's id or the month as <c>yyyy-MM</c>.</param>
/// <param name="Label">What a person reads, in the reader's language.</param>
public sealed record IncidentCount(string Key, string Label, int Count, int CountYearBefore, RecordLink Record);
