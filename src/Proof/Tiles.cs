using System.Runtime.InteropServices;

namespace SafetyPlatform.Proof;

/// <summary>
/// A stretch of the tree as it is stored: up to 256 hashes of nodes of height 8·level, one after the other; the k-th is node
/// 256·index + k of that height. The last tile of a level is shorter.
/// </summary>
public sealed record Tile(int Level, long Index, byte[] Bytes);

/// <summary>The hashes of one tile that a node is computed from.</summary>
/// <param name="First">Position of the first hash in the tile, from 0.</param>
/// <param name="Count">A power of two, at most 128.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TilePlace(int Level, long Index, int First, int Count);

/// <summary>Where nodes stand in tiles (compare C2SP tlog-tiles).</summary>
public static class Tiles
{
    /// <summary>Heights that a tile spans.</summary>
    public const int Height = 8;

    /// <summary>Hashes of a full tile.</summary>
    public const int Width = 1 << Height;

    /// <summary>Levels of the largest tree.</summary>
    public const int Levels = (TreeFold.MaxHeight / Height) + 1;

    /// <exception cref="ArgumentOutOfRangeException">No tree has such a node.</exception>
    public static TilePlace PlaceOf(int height, long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, TreeFold.MaxHeight);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, long.MaxValue >> height);
        var (level, above) = (height / Height, height % Height);

        return new TilePlace(level, index >> (Height - above), (int)(index << above) & (Width - 1), 1 << above);
    }

    /// <summary>How many hashes a level of a tree has: its complete nodes of height 8·level.</summary>
    public static long HashesOf(int level, long size) => size >> (level * Height);

    /// <summary>The node of a place, computed out of its tile.</summary>
    /// <exception cref="FormatException">The tile does not reach so far, or is no tile.</exception>
    public static byte[] NodeOf(TilePlace place, ReadOnlySpan<byte> tile)
    {
        if (tile.Length % Digest.Length != 0 || tile.Length > Width * Digest.Length || (place.First + place.Count) * Digest.Length > tile.Length)
        {
            throw new FormatException("The tile does not hold the node.");
        }

        return Fold(tile.Slice(place.First * Digest.Length, place.Count * Digest.Length));
    }

    /// <summary>The node over 1, 2, 4 … 256 hashes.</summary>
    internal static byte[] Fold(ReadOnlySpan<byte> hashes)
    {
        var fold = hashes.ToArray();

        for (var count = fold.Length / Digest.Length; count > 1; count /= 2)
        {
            for (var i = 0; i < count / 2; i++)
            {
                var pair = fold.AsSpan(2 * i * Digest.Length, 2 * Digest.Length);
                Merkle.NodeHash(pair[..Digest.Length], pair[Digest.Length..], fold.AsSpan(i * Digest.Length, Digest.Length));
            }
        }

        return fold[..Digest.Length];
    }
}
