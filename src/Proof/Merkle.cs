using System.Numerics;
using System.Security.Cryptography;

namespace SafetyPlatform.Proof;

/// <summary>Gives the 32 bytes of a node: of the complete subtree over the leaves index·2^height to (index + 1)·2^height − 1.</summary>
/// <param name="height">0 for a leaf.</param>
/// <param name="index">From 0, counted among the nodes of that height.</param>
public delegate ValueTask<ReadOnlyMemory<byte>> NodeReader(int height, long index);

/// <summary>
/// The tree of RFC 9162 section 2.1 over SHA-256: what makes and what checks its roots and proofs. Making one reads a number of
/// nodes that grows with the logarithm of the size. Leaves are counted from 0; an entry with number n is leaf n − 1.
/// </summary>
public static partial class Merkle
{
    /// <summary>The root of the tree without leaves: SHA-256 of nothing.</summary>
    public static ReadOnlySpan<byte> EmptyRoot => Nothing;

    private static readonly byte[] Nothing = SHA256.HashData([]);

    /// <summary>SHA-256(0x00 ‖ entry), RFC 9162 section 2.1.1.</summary>
    public static byte[] LeafHash(ReadOnlySpan<byte> entry)
    {
        var hash = new byte[Digest.Length];
        LeafHash(entry, hash);

        return hash;
    }

    /// <summary>The same without an allocation.</summary>
    /// <param name="destination">At least 32 bytes.</param>
    public static void LeafHash(ReadOnlySpan<byte> entry, Span<byte> destination) => Digest.Of([0], entry, destination);

    /// <summary>SHA-256(0x01 ‖ left ‖ right), RFC 9162 section 2.1.1.</summary>
    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var hash = new byte[Digest.Length];
        NodeHash(left, right, hash);

        return hash;
    }

    /// <summary>The same without an allocation. The destination may be where left or right stand.</summary>
    /// <param name="left">32 bytes.</param>
    /// <param name="right">32 bytes.</param>
    /// <param name="destination">At least 32 bytes.</param>
    public static void NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> destination)
    {
        Span<byte> joined = stackalloc byte[1 + (2 * Digest.Length)];
        joined[0] = 1;
        left.CopyTo(joined[1..]);
        right.CopyTo(joined[(1 + Digest.Length)..]);
        SHA256.HashData(joined, destination);
    }

    /// <summary>The root of the first <paramref name="size"/> leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public static async ValueTask<byte[]> RootAsync(long size, NodeReader read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);

        return size == 0 ? [.. Nothing] : await RangeAsync(0, size, read);
    }

    /// <summary>The path from a leaf to the root, the leaf's neighbour first (RFC 9162 section 2.1.3.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The leaf is not in a tree of that size.</exception>
    public static async ValueTask<IReadOnlyList<byte[]>> InclusionAsync(long index, long size, NodeReader read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var ranges = new List<(long From, long To)>();
        var (from, to) = (0L, size);

        while (to - from > 1)
        {
            var middle = from + Split(to - from);
            ranges.Add(index < middle ? (middle, to) : (from, middle));
            (from, to) = index < middle ? (from, middle) : (middle, to);
        }

        return await HashesAsync(ranges, read);
    }

    /// <summary>
    /// What shows that a tree begins with an earlier one (RFC 9162 section 2.1.4.1); empty when they are equal, or when the
    /// earlier one has no leaves.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The earlier tree is larger than the later, or negative.</exception>
    public static async ValueTask<IReadOnlyList<byte[]>> ConsistencyAsync(long earlier, long later, NodeReader read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(earlier);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier, later);

        if (earlier == 0)
        {
            return [];
        }

        var ranges = new List<(long From, long To)>();
        var (from, to) = (0L, later);

        while (earlier != to)
        {
            var middle = from + Split(to - from);
            ranges.Add(earlier <= middle ? (middle, to) : (from, middle));
            (from, to) = earlier <= middle ? (from, middle) : (middle, to);
        }

        // Whoever checks has the earlier root; only when it is not a node of the later tree must its last part be told.
        if (from > 0)
        {
            ranges.Add((from, to));
        }

        return await HashesAsync(ranges, read);
    }

    /// <summary>The largest power of two smaller than <paramref name="count"/>, which is at least 2.</summary>
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)count - 1);

    private static async ValueTask<IReadOnlyList<byte[]>> HashesAsync(List<(long From, long To)> ranges, NodeReader read)
    {
        var hashes = new List<byte[]>(ranges.Count);

        for (var i = ranges.Count - 1; i >= 0; i--)
        {
            hashes.Add(await RangeAsync(ranges[i].From, ranges[i].To, read));
        }

        return hashes;
    }

    private static async ValueTask<byte[]> RangeAsync(long from, long to, NodeReader read)
    {
        var subtrees = new List<(int Height, long Index)>();

        while (from < to)
        {
            var height = BitOperations.Log2((ulong)(to - from));
            subtrees.Add((height, from >> height));
            from += 1L << height;
        }

        var hash = (await read(subtrees[^1].Height, subtrees[^1].Index)).ToArray();

        for (var i = subtrees.Count - 2; i >= 0; i--)
        {
            NodeHash((await read(subtrees[i].Height, subtrees[i].Index)).Span, hash, hash);
        }

        return hash;
    }
}
