namespace SafetyPlatform.Incidents.Domain;

/// <summary>What kind of incident, in the order the report form shows them: the usual ones first.</summary>
internal enum IncidentCategory
{
    Violence,
    Threat,
    DegradingTreatment,
    Accident,
    NearMiss,
    Unauthorised,
    Vandalism,
    Disorder,
    Premises,
    Fire,
    Theft,
    Narcotics,
    DangerousObject,
    MissingPupil,
    Information,
    Other,
}
