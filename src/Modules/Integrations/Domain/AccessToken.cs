using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Integrations.Domain;

/// <summary>Lets a program act as the person who made it, with that person's rights of the day, until its last day.</summary>
internal sealed class AccessToken
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256 of the token in hex; the token itself is shown once and never kept.</summary>
    public required string Hash { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>Swedish date; the token works to the end of that day.</summary>
    public required DateOnly LastDay { get; init; }

    public DateOnly? LastUsedOn { get; set; }

    public DateTime? RevokedAt { get; private set; }

    public bool IsGood(DateOnly today) => RevokedAt is null && today <= LastDay;

    public void Revoke(DateTime at)
    {
        if (RevokedAt is not null)
        {
            throw new RuleViolationException("Integrations.Rule.AlreadyRevoked");
        }

        RevokedAt = at;
    }
}
