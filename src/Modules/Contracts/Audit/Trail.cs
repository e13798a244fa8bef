namespace SafetyPlatform.Contracts.Audit;

/// <summary>Where the sealed chain of audit entries ends, and what waits to be sealed.</summary>
[SystemOnly]
public sealed record GetHead : IQuery<TrailHead>;

/// <param name="Size">Number of sealed entries; the last has this sequence number.</param>
/// <param name="Hash">SHA-256 of the last sealed entry in lower-case hexadecimal; 64 zeros while the chain is empty.</param>
/// <param name="SealedAt">When the head last moved, UTC.</param>
/// <param name="OldestUnsealedAt">When the oldest waiting entry was written, UTC.</param>
public sealed record TrailHead(long Size, string Hash, DateTime? SealedAt, int Unsealed, DateTime? OldestUnsealedAt);

/// <summary>
/// Recomputes the whole chain and the tree up to the head, compares each entry's searchable columns and disclosed texts with the
/// sealed bytes, and the tree with every checkpoint that was signed; names the first entry that is wrong. Reads in batches; memory
/// does not grow with the trail.
/// </summary>
/// <param name="Heads">Checkpoints kept elsewhere, as signed notes: what they say must be found in the trail.</param>
[SystemOnly]
public sealed record VerifyTrail(IReadOnlyList<string>? Heads = null) : IQuery<TrailVerdict>;

/// <param name="Checked">Entries found right before the first fault; all when there is none.</param>
/// <param name="Unsealed">Entries that no check covers yet.</param>
/// <param name="UnsealedIds">The first hundred of them.</param>
public sealed record TrailVerdict(long Checked, long Size, string Hash, TrailFault? Fault, int Unsealed, IReadOnlyList<Guid> UnsealedIds)
{
    public bool IsIntact => Fault is null;
}

/// <summary>The first thing that is wrong.</summary>
/// <param name="Seq">Number of the wrong or missing entry.</param>
/// <param name="EntryId">Null when it is missing.</param>
public sealed record TrailFault(TrailFaultKind Kind, long Seq, Guid? EntryId);

public enum TrailFaultKind
{
    /// <summary>The number is not there: cut out, or cut off at the end.</summary>
    Missing,

    /// <summary>The bytes do not give the hash, or the next entry was built on another.</summary>
    Altered,

    /// <summary>Stands after the head, where the sealer has put nothing.</summary>
    Added,

    /// <summary>What is searched in (time, who, what, unit) is not what was sealed.</summary>
    ColumnsDiffer,

    /// <summary>A text or its salt is not what was sealed.</summary>
    TextDiffers,

    /// <summary>The head is not the hash of the last entry.</summary>
    HeadDiffers,

    /// <summary>The stored tree is not that of the entries.</summary>
    TreeDiffers,

    /// <summary>The entries up to this number are not those that were signed; which of them differs cannot be said.</summary>
    SignedDiffers,

    /// <summary>A checkpoint of this size does not bear the signature of one of the log's keys.</summary>
    SignatureWrong,
}

/// <summary>
/// Writes an archive of a period (Swedish days, both included) with everything that is needed to check it elsewhere (docs/audit.md).
/// That it was exported is an entry. Streams: memory does not grow with the size.
/// </summary>
[SystemOnly]
[Leaves("ExportTrail")]
public sealed record ExportTrail(DateOnly From, DateOnly To, Stream Target) : IErrand<long>;
