namespace SafetyPlatform.Audit.Domain;

/// <summary>What was signed: how long the trail was, and its root.</summary>
internal sealed class AuditCheckpoint
{
    public required Guid Id { get; init; }

    public required string Origin { get; init; }

    public required long Size { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The signed note, with the cosignatures of witnesses once they have come.</summary>
    public required string Note { get; set; }

    /// <summary>When it was mailed to the board's secretary; null when it was not.</summary>
    public DateTime? MailedAt { get; set; }

    /// <summary>When a witness last signed it; null while none has.</summary>
    public DateTime? WitnessedAt { get; set; }
}
