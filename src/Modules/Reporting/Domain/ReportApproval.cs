namespace SafetyPlatform.Reporting.Domain;

/// <summary>That a person stood behind exactly this content. A later change voids it; it is kept.</summary>
internal sealed class ReportApproval
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    public required ApprovalStep Step { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required string Title { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The Swedish date of the approval.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Fingerprint of the Swedish document, and of the English one.</summary>
    public required string HashSv { get; init; }

    public required string HashEn { get; init; }

    public DateTime? VoidedAt { get; private set; }

    public bool IsValid => VoidedAt is null;

    public void Void(DateTime at) => VoidedAt = at;
}
