using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Domain;

/// <summary>
/// One act: what is sealed (<see cref="Content"/>), its place in the chain once the sealer has given it one, and columns to
/// search in, which verification compares with the content.
/// </summary>
internal sealed class AuditEntry : IBelongsToUnit
{
    public required Guid Id { get; init; }

    /// <summary>Place in the chain, from 1 without gaps; null until sealed.</summary>
    public long? Seq { get; init; }

    public byte[]? PreviousHash { get; init; }

    public byte[]? Hash { get; init; }

    /// <summary>Canonical JSON. The bytes are never written again in another form.</summary>
    public required byte[] Content { get; set; }

    public required DateTime At { get; init; }

    public required string Type { get; set; }

    public required ActorKind ActorKind { get; init; }

    public Guid? ActorId { get; init; }

    /// <summary>Name of the job or command when the platform itself acted; a person's name is not here, as it may have to be erased.</summary>
    public string? ActorJob { get; init; }

    /// <summary>The unit; empty when the act concerned the whole organisation, so that only who reaches everything reads it.</summary>
    public required Guid UnitId { get; set; }

    public Guid? RecordId { get; set; }

    public string? Subject { get; set; }

    public string? Permission { get; init; }
}

/// <summary>An entry changed a record besides the one it is about: says the entry itself, and here it is found by the record.</summary>
internal sealed class AuditTouch
{
    public required Guid RecordId { get; init; }

    public required Guid EntryId { get; init; }
}

/// <summary>Values and salts of an entry's commitments. Erasing them leaves the chain whole.</summary>
internal sealed class AuditDisclosure
{
    public required Guid EntryId { get; init; }

    /// <summary>Canonical JSON.</summary>
    public required byte[] Content { get; set; }
}

/// <summary>The end of the chain. One row, and the lock that lets one sealer work at a time.</summary>
internal sealed class AuditHead
{
    public int Id { get; init; }

    public long Seq { get; init; }

    public required byte[] Hash { get; init; }

    public DateTime? SealedAt { get; init; }

    /// <summary>Name of the log in checkpoints, world-wide unique; null until the first key is made. A restored older database goes on under a new name.</summary>
    public string? Origin { get; set; }
}

/// <summary>256 hashes of the tree side by side; the last tile of a level may hold fewer. See docs/audit.md.</summary>
internal sealed class AuditTile
{
    /// <summary>0 holds leaves; each level above holds one hash for 256 below.</summary>
    public required int Level { get; init; }

    public required long Index { get; init; }

    /// <summary>32 bytes each, left to right.</summary>
    public required byte[] Hashes { get; set; }
}

/// <summary>How many entries a Swedish day and unit have: counted as they are sealed.</summary>
internal sealed class AuditDay : IBelongsToUnit
{
    public DateOnly Day { get; init; }

    public Guid UnitId { get; init; }

    public int Entries { get; init; }
}

/// <summary>That the chain was checked, and what was found.</summary>
internal sealed class AuditCheck
{
    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Number of the last entry that was checked and right.</summary>
    public required long Checked { get; init; }

    public required string Hash { get; init; }

    public required bool IsIntact { get; init; }

    /// <summary>Number of the first wrong entry; null when all were right.</summary>
    public long? FaultSeq { get; init; }

    public string? FaultKind { get; init; }
}
