namespace SafetyPlatform.Audit.Domain;

/// <summary>That texts of an entry were erased. The list is kept beside the database, too, so that a restored backup follows it.</summary>
internal sealed class AuditErasure
{
    public required Guid EntryId { get; init; }

    public required ErasedPart Part { get; init; }

    public required DateTime At { get; init; }
}

internal enum ErasedPart
{
    /// <summary>Every text of the entry, and the salts.</summary>
    All,

    /// <summary>The name of who acted.</summary>
    ActorName,
}
