using System.IO.Compression;

namespace SafetyPlatform.Proof;

/// <summary>
/// Checks an archive of the trail by itself, without the product and its database. The form is described in docs/audit.md. Whatever
/// the bytes are, the answer is a list of faults and not an exception; memory does not grow with the number of entries.
/// </summary>
public static class ArchiveCheck
{
    private const string Whole = "";

    /// <param name="archive">A ZIP that can be sought in; not closed.</param>
    /// <param name="heads">Checkpoints that the reader kept from earlier, by whatever name. They are relied on as they are.</param>
    /// <param name="pinned">The log's keys as the reader had them from elsewhere: the archive's newest head must be good by these too.</param>
    /// <exception cref="OperationCanceledException">Checked at every entry.</exception>
    public static ArchiveVerdict Run(
        Stream archive, IReadOnlyList<(string Name, byte[] Note)>? heads = null, LogKeys? pinned = null, CancellationToken cancellationToken = default)
    {
        var faults = new ArchiveFaults();

        try
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            var run = new ArchiveRun(new ArchiveFiles(zip, faults), faults, new KeptHeads(heads ?? []), pinned);

            return run.Verdict(cancellationToken);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            faults.Add(Whole, null, ArchiveFaultKind.Unreadable, damaged.Message);

            return new ArchiveVerdict(faults.Kept, faults.Count, faults.FirstWrong, 0, 0, 0, null, []);
        }
    }

    /// <summary>verify.py: the same check written a second time, in another language; goes into every archive.</summary>
    public static Stream OpenScript() => typeof(ArchiveCheck).Assembly.GetManifestResourceStream("verify.py")!;
}
