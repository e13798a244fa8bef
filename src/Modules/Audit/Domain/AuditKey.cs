using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Domain;

/// <summary>The public half of a key that signs checkpoints. The private half lies beside the database, in neither it nor its backups.</summary>
internal sealed class AuditKey
{
    /// <summary>Eight hexadecimal digits, as in the note.</summary>
    public required string Id { get; init; }

    /// <summary>DER, SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    public required DateTime From { get; init; }

    /// <summary>Until when it signs, beside its successor; null while it is the newest.</summary>
    public DateTime? Until { get; set; }

    public KeyEnd? Ended { get; set; }
}
