namespace SafetyPlatform.Proof;

/// <summary>Collects what is wrong, without growing with it.</summary>
internal sealed class ArchiveFaults
{
    private readonly List<ArchiveFault> kept = [];

    public IReadOnlyList<ArchiveFault> Kept => kept;

    public long Count { get; private set; }

    public long? FirstWrong { get; private set; }

    public void Add(string file, long? seq, ArchiveFaultKind kind, string detail)
    {
        Count++;
        FirstWrong = seq < (FirstWrong ?? long.MaxValue) ? seq : FirstWrong;

        if (kept.Count < ArchiveVerdict.MostFaults)
        {
            kept.Add(new ArchiveFault(file, seq, kind, detail));
        }
    }
}
