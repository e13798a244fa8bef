namespace SafetyPlatform.Contracts.Incidents;

/// <summary>
/// Incidents of the same category at the same unit as <paramref name="IncidentId"/>, in equally long periods before and after a
/// date: what happened after an action, beside what happened before it. Null when the incident is out of reach.
/// </summary>
/// <param name="Around">The day the action was done; it belongs to neither period.</param>
[Needs("incidents.read")]
public sealed record CompareIncidents(Guid IncidentId, DateOnly Around) : IQuery<IncidentComparison?>;

/// <param name="Category">In the reader's language.</param>
/// <param name="Days">Length of each period: the days that have passed, at most 180.</param>
public sealed record IncidentComparison(string Category, int Days, int Before, int After);
