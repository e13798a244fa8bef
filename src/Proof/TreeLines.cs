using System.Buffers.Text;

namespace SafetyPlatform.Proof;

/// <summary>Reads tree.txt from left to right, folds it, and tells which leaf stands where.</summary>
/// <param name="wanted">Sizes at which the root is remembered, if a line ends there.</param>
internal sealed class TreeLines(Stream stream, IReadOnlyCollection<long> wanted, ArchiveFaults faults)
{
    private const int MostLineBytes = 128;

    private readonly LineReader lines = new(stream, MostLineBytes, ArchiveFiles.Tree, faults);
    private readonly TreeFold fold = new();
    private readonly byte[] hash = new byte[Digest.Length];
    private int height;

    /// <summary>False from the first line on that is not one of a tree: what follows cannot be placed.</summary>
    public bool IsWhole { get; private set; } = true;

    public long Size => fold.Size;

    /// <summary>Roots of the wanted sizes that could be told.</summary>
    public Dictionary<long, byte[]> Roots { get; } = [];

    public byte[] Root() => fold.Root();

    /// <summary>What is wrong with the leaf that stands in the tree for an entry. Must be asked from left to right.</summary>
    /// <param name="index">From 0.</param>
    public ArchiveFaultKind? FaultOf(long index, ReadOnlySpan<byte> leafHash)
    {
        while (fold.Size <= index && Next())
        {
            // Goes on to the line that covers the leaf.
        }

        if (!IsWhole)
        {
            return null;
        }

        if (fold.Size <= index || height != 0)
        {
            return ArchiveFaultKind.NotInTree;
        }

        return leafHash.SequenceEqual(hash) ? null : ArchiveFaultKind.LeafDiffers;
    }

    public void ReadToEnd()
    {
        while (Next())
        {
            // The fold is what is wanted.
        }
    }

    private bool Next()
    {
        if (!IsWhole || !lines.TryRead(out var line))
        {
            IsWhole = IsWhole && lines.IsWhole;

            return false;
        }

        try
        {
            height = HeightOf(line.Span, out var rest);
            IsWhole = StrictHex.TryRead(rest, hash);
            fold.Append(IsWhole ? height : -1, hash);
        }
        catch (FormatException wrong)
        {
            IsWhole = false;
            faults.Add(ArchiveFiles.Tree, null, ArchiveFaultKind.Unreadable, $"line {lines.Number}: {wrong.Message}");

            return false;
        }

        if (wanted.Contains(fold.Size))
        {
            Roots[fold.Size] = fold.Root();
        }

        return true;
    }

    private static int HeightOf(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> rest)
    {
        var isNumber = Utf8Parser.TryParse(line, out int height, out var used) && line[0] is >= (byte)'0' and <= (byte)'9' && (line[0] != '0' || used == 1);
        rest = isNumber && used < line.Length && line[used] == ' ' ? line[(used + 1)..] : [];

        return isNumber ? height : -1;
    }
}
