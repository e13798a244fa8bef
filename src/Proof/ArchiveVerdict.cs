namespace SafetyPlatform.Proof;

/// <summary>What a check of an archive came to.</summary>
/// <param name="Faults">In the order they were met, at most <see cref="MostFaults"/>.</param>
/// <param name="FaultCount">All of them.</param>
/// <param name="FirstWrong">The lowest number of an entry that something is wrong with; null when no fault has a number.</param>
/// <param name="Entries">Lines in entries.jsonl.</param>
/// <param name="Texts">Single texts that were compared with their commitments.</param>
/// <param name="Size">Leaves of the tree that the archive shows.</param>
/// <param name="Root">Its root in lower-case hexadecimal; null when tree.txt cannot be folded.</param>
/// <param name="Heads">One for each head the reader kept, in the order given.</param>
public sealed record ArchiveVerdict(
    IReadOnlyList<ArchiveFault> Faults, long FaultCount, long? FirstWrong, long Entries, long Texts, long Size, string? Root, IReadOnlyList<HeadVerdict> Heads)
{
    public const int MostFaults = 200;

    public bool IsIntact => FaultCount == 0;
}

/// <param name="File">Name in the archive; empty for the archive itself.</param>
/// <param name="Seq">Number of the wrong entry, from 1; null when the fault is not one entry's.</param>
/// <param name="Detail">Short, in English, for those who look closer.</param>
public sealed record ArchiveFault(string File, long? Seq, ArchiveFaultKind Kind, string Detail);

/// <param name="Name">As the reader called it.</param>
/// <param name="Size">Of the kept head; null when it cannot be read.</param>
public sealed record HeadVerdict(string Name, long? Size, HeadAgreement Agreement);

public enum HeadAgreement
{
    /// <summary>The archive's tree has exactly this past.</summary>
    Agrees,

    /// <summary>The archive shows another past than the one that was kept. Also a fault.</summary>
    Contradicts,

    /// <summary>The archive holds too little to tell; a consistency proof from the log does.</summary>
    NotDecidable,
}

public enum ArchiveFaultKind
{
    /// <summary>Not in the form it should have, damaged, or larger than any archive is.</summary>
    Unreadable,
    MissingFile,
    UnknownFile,
    DuplicateFile,

    /// <summary>A file is not what SHA256SUMS says.</summary>
    SumDiffers,

    /// <summary>A file that SHA256SUMS does not name.</summary>
    NotSummed,

    /// <summary>manifest.json says something else than the files.</summary>
    ManifestDiffers,

    /// <summary>Another number of entries than manifest.json says. Has a number when it can be told which is gone.</summary>
    CountDiffers,

    /// <summary>The files name different logs.</summary>
    OriginDiffers,

    /// <summary>A head is signed by none of the log's keys.</summary>
    KeyUnknown,
    SignatureWrong,
    KeyCompromised,

    /// <summary>The sealed bytes do not give the hash that stands beside them.</summary>
    EntryAltered,

    /// <summary>The entry was built on another one than that before it.</summary>
    LinkBroken,

    /// <summary>Moved, or there twice.</summary>
    NotAscending,

    /// <summary>The entry is not the leaf that the tree has in its place.</summary>
    LeafDiffers,

    /// <summary>tree.txt has no leaf for the entry.</summary>
    NotInTree,

    /// <summary>A text, or its salt, is not what was sealed.</summary>
    TextDiffers,

    /// <summary>A text that the entry does not commit to.</summary>
    TextUnsealed,

    /// <summary>A text of an entry that is not in the archive.</summary>
    TextWithoutEntry,

    /// <summary>The tree has another size than the signed head.</summary>
    SizeDiffers,

    /// <summary>The tree has another root than the signed head.</summary>
    RootDiffers,

    /// <summary>The tree is not proved to begin with that of the previous head.</summary>
    NotConsistent,

    /// <summary>A head that the reader kept contradicts the archive.</summary>
    HeadContradicts,
}
