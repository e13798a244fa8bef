namespace SafetyPlatform.Incidents.Domain;

/// <summary>What the product shows with each category.</summary>
internal static class IncidentCategories
{
    public static string Icon(this IncidentCategory category) => category switch
    {
        IncidentCategory.Violence => "hand",
        IncidentCategory.Threat => "message-square-warning",
        IncidentCategory.DegradingTreatment => "message-circle-warning",
        IncidentCategory.Accident => "heart-pulse",
        IncidentCategory.NearMiss => "triangle-alert",
        IncidentCategory.Unauthorised => "user-x",
        IncidentCategory.Vandalism => "hammer",
        IncidentCategory.Disorder => "megaphone",
        IncidentCategory.Premises => "door-open",
        IncidentCategory.Fire => "flame",
        IncidentCategory.Theft => "key-round",
        IncidentCategory.Narcotics => "pill",
        IncidentCategory.DangerousObject => "shield-alert",
        IncidentCategory.MissingPupil => "search",
        IncidentCategory.Information => "monitor",
        _ => "ellipsis",
    };

    /// <summary>True for kinds that as a rule are crimes, so that the question of a police report is put.</summary>
    public static bool MayBeCrime(this IncidentCategory category) => category
        is IncidentCategory.Violence or IncidentCategory.Threat or IncidentCategory.Vandalism or IncidentCategory.Theft
        or IncidentCategory.Narcotics or IncidentCategory.DangerousObject or IncidentCategory.Fire;
}
