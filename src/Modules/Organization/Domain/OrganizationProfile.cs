namespace SafetyPlatform.Organization.Domain;

/// <summary>What the organisation calls itself and its board. One row.</summary>
internal sealed class OrganizationProfile
{
    public static readonly Guid TheOne = new("018bcfe5-6800-7000-8000-000000000001");

    public Guid Id { get; init; } = TheOne;

    public required string Municipality { get; set; }

    public required string Administration { get; set; }

    /// <summary>The part of the activity that reports: "verksamhet utbildning".</summary>
    public required string Activity { get; set; }

    public required string Board { get; set; }
}
