namespace SafetyPlatform.Proof;

/// <summary>Goes through entries.jsonl once, with the texts and the tree beside it.</summary>
internal sealed class EntryWalk(ArchiveFaults faults, Stream stream)
{
    private readonly EntryLines lines = new(stream, faults);
    private readonly byte[] lastHash = new byte[Digest.Length];
    private readonly byte[] computed = new byte[Digest.Length];
    private readonly byte[] leaf = new byte[Digest.Length];
    private long last;
    private long gaps;
    private long? firstGap;

    /// <summary>Lines, readable or not.</summary>
    public long Count { get; private set; }

    public void Run(TextLines? texts, TreeLines? tree, CancellationToken cancellationToken)
    {
        while (lines.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Count++;

            if (!lines.IsReadable)
            {
                faults.Add(ArchiveFiles.Entries, null, ArchiveFaultKind.Unreadable, $"line {lines.Number}");
                continue;
            }

            if (lines.Seq <= last)
            {
                faults.Add(ArchiveFiles.Entries, lines.Seq, ArchiveFaultKind.NotAscending, $"line {lines.Number}");
                continue;
            }

            if (FaultOf(tree) is { } kind)
            {
                faults.Add(ArchiveFiles.Entries, lines.Seq, kind, $"line {lines.Number}");
            }

            texts?.Compare(lines.Seq, lines.Sealed);
            Remember();
        }

        // Whose texts are left cannot be told when not all entries could be read.
        if (lines.IsWhole)
        {
            texts?.ReadToEnd();
        }
    }

    /// <summary>Holds the number of lines against what was promised; if just the missing ones leave a gap, names the first.</summary>
    public void CompareCount(long? promised)
    {
        if (promised is { } count && count != Count)
        {
            faults.Add(ArchiveFiles.Entries, count - Count == gaps ? firstGap : null, ArchiveFaultKind.CountDiffers, $"{Count}, not {count}");
        }
    }

    private ArchiveFaultKind? FaultOf(TreeLines? tree)
    {
        Merkle.LeafHash(lines.Sealed.Span, leaf);
        ChainHash.OfLeaf(lines.Previous, lines.Seq, leaf, computed);

        if (!lines.Hash.SequenceEqual(computed))
        {
            return ArchiveFaultKind.EntryAltered;
        }

        // Before the first entry stand zeros, which is also what lastHash begins with.
        if (lines.Seq == last + 1 && !lines.Previous.SequenceEqual(lastHash))
        {
            return ArchiveFaultKind.LinkBroken;
        }

        return tree?.FaultOf(lines.Seq - 1, leaf);
    }

    private void Remember()
    {
        if (last > 0 && lines.Seq > last + 1)
        {
            firstGap ??= last + 1;
            gaps += lines.Seq - last - 1;
        }

        last = lines.Seq;
        lines.Hash.CopyTo(lastHash);
    }
}
