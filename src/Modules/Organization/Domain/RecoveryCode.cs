namespace SafetyPlatform.Organization.Domain;

/// <summary>Opens the account once when the phone is lost.</summary>
internal sealed class RecoveryCode
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Hash { get; init; }

    public DateTime? UsedAt { get; set; }
}
