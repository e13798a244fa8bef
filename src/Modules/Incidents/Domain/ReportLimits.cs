namespace SafetyPlatform.Incidents.Domain;

/// <summary>Most characters of what is written about an incident.</summary>
internal static class ReportLimits
{
    public const int Description = 2000;

    public const int ImmediateMeasures = 1000;

    public const int Note = 1000;
}
