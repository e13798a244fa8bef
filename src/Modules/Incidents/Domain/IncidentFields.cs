using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Incidents.Domain;

/// <summary>What a report says and what may be corrected in it.</summary>
internal sealed record IncidentFields(IncidentCategory Category, DateTime OccurredAt, IncidentPlace Place, string Description, string? ImmediateMeasures)
{
    public static IncidentFields Of(Incident incident) =>
        new(incident.Category, incident.OccurredAt, incident.Place, incident.Description, incident.ImmediateMeasures);

    public void WriteTo(Incident incident)
    {
        (incident.Category, incident.OccurredAt, incident.OccurredOn) = (Category, OccurredAt, Stockholm.DateOf(OccurredAt));
        (incident.Place, incident.Description, incident.ImmediateMeasures) = (Place, Description, ImmediateMeasures);
    }
}
