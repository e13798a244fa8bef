namespace SafetyPlatform.Contracts.Incidents;

/// <summary>
/// The incidents of the units in reach that are open, and those that happened in the last 60 days: newest first, at most 200,
/// in one question to the database. For the page "my work"; it names no person and gives no free text.
/// </summary>
[Needs("incidents.read")]
public sealed record ListLatestIncidents : IQuery<IReadOnlyList<LatestIncident>>;

/// <param name="Title">Category and number, in the reader's language; never the free text.</param>
/// <param name="Open">It has not been closed.</param>
public sealed record LatestIncident(
    Guid IncidentId, Guid UnitId, string Number, string Title, IncidentSeverity IncidentSeverity, bool Open, DateOnly OccurredOn, string Href);
