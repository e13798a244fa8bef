namespace SafetyPlatform.Incidents.Domain;

internal enum IncidentState
{
    /// <summary>Reported; the principal has not assessed it yet.</summary>
    New,

    /// <summary>Assessed; the work goes on in its case.</summary>
    Assessed,

    Closed,
}
