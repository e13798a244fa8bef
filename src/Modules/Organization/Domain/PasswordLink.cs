namespace SafetyPlatform.Organization.Domain;

/// <summary>A link with which a person chooses a password, once and within seven days.</summary>
internal sealed class PasswordLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Hash { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }

    public bool IsGood(DateTime now) => UsedAt is null && now < ExpiresAt;
}
