namespace SafetyPlatform.Proof;

/// <summary>The heads that a reader kept, against what an archive shows.</summary>
internal sealed class KeptHeads
{
    private readonly List<(string Name, Checkpoint? Head)> heads;

    public KeptHeads(IReadOnlyList<(string Name, byte[] Note)> notes)
    {
        heads = [.. notes.Select(n => (n.Name, Read(n.Note)))];
        Sizes = heads.Select(h => h.Head?.Size).OfType<long>().ToHashSet();
    }

    public IReadOnlyCollection<long> Sizes { get; }

    /// <param name="roots">Roots of earlier sizes, from a tree that folds into the archive's head.</param>
    public IReadOnlyList<HeadVerdict> Judge(Checkpoint? newest, Checkpoint? previous, Dictionary<long, byte[]> roots, ArchiveFaults faults)
    {
        var verdicts = new List<HeadVerdict>(heads.Count);

        foreach (var (name, head) in heads)
        {
            if (head is null)
            {
                faults.Add(name, null, ArchiveFaultKind.Unreadable, "not a checkpoint");
                verdicts.Add(new HeadVerdict(name, null, HeadAgreement.NotDecidable));
                continue;
            }

            var agreement = Judge(head, newest, previous, roots);
            verdicts.Add(new HeadVerdict(name, head.Size, agreement));

            if (agreement == HeadAgreement.Contradicts)
            {
                faults.Add(name, null, ArchiveFaultKind.HeadContradicts, $"the head that was kept has another past, or is another log's, at size {head.Size}");
            }
        }

        return verdicts;
    }

    private static HeadAgreement Judge(Checkpoint head, Checkpoint? newest, Checkpoint? previous, Dictionary<long, byte[]> roots)
    {
        if (newest is null)
        {
            return HeadAgreement.NotDecidable;
        }

        if (head.Origin != newest.Origin)
        {
            return HeadAgreement.Contradicts;
        }

        var root = head.Size == newest.Size ? newest.Root
            : head.Size == 0 ? Merkle.EmptyRoot.ToArray()
            : head.Size == previous?.Size ? previous.Root
            : roots.GetValueOrDefault(head.Size);

        if (root is null)
        {
            return HeadAgreement.NotDecidable;
        }

        return root.AsSpan().SequenceEqual(head.Root) ? HeadAgreement.Agrees : HeadAgreement.Contradicts;
    }

    private static Checkpoint? Read(byte[] note)
    {
        try
        {
            return Checkpoint.Parse(note).Checkpoint;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
