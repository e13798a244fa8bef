using System.Globalization;
using System.Text;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Archive;

/// <summary>
/// The tree as an archive shows it: every leaf near an exported entry, and one hash for whole stretches where nothing is exported.
/// </summary>
/// <param name="tiles">Numbers of the stretches of 256 leaves that hold something exported, ascending.</param>
internal sealed class TreeCover(StoredTree tree, List<long> tiles)
{
    private static readonly int[] Heights = [24, 16, 8];

    public async Task WriteAsync(Stream target, long size, CancellationToken cancellationToken)
    {
        for (var leaf = 0L; leaf < size;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var height = HeightAt(leaf, size);
            var hash = await tree.NodeAsync(height, leaf >> height);
            await target.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{height} {Convert.ToHexStringLower(hash.Span)}\n")), cancellationToken);
            leaf += 1L << height;
        }
    }

    private int HeightAt(long leaf, long size) =>
        Heights.FirstOrDefault(h => leaf % (1L << h) == 0 && leaf + (1L << h) <= size && !IsTouched(leaf >> Tiles.Height, 1L << (h - Tiles.Height)));

    private bool IsTouched(long first, long count)
    {
        var at = tiles.BinarySearch(first);
        at = at < 0 ? ~at : at;

        return at < tiles.Count && tiles[at] < first + count;
    }
}
