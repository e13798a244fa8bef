using System.Collections.Concurrent;
using System.Security.Cryptography;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Tests.Audit;

/// <summary>The tree as RFC 9162 section 2.1 defines it, by recursion over all leaves: slow, and hard to get wrong.</summary>
internal sealed class ShadowTree(IReadOnlyList<byte[]> leaves)
{
    private readonly ConcurrentDictionary<(int, int), byte[]> known = [];

    public static ShadowTree Of(int size) => new([.. Enumerable.Range(0, size).Select(i => Merkle.LeafHash(BitConverter.GetBytes(i)))]);

    public int Size => leaves.Count;

    public byte[] Leaf(int index) => leaves[index];

    public byte[] Root(int size) => Root(0, size);

    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(int height, long index)
    {
        var (from, to) = ((int)index << height, (int)(index + 1) << height);

        return to <= leaves.Count ? new(Root(from, to)) : throw new InvalidOperationException("Only complete subtrees may be asked for.");
    }

    /// <summary>PATH(m, D[n]) of section 2.1.3.1.</summary>
    public List<byte[]> Path(int index, int from, int to)
    {
        if (to - from == 1)
        {
            return [];
        }

        var middle = from + Half(to - from);

        return index < middle ? [.. Path(index, from, middle), Root(middle, to)] : [.. Path(index, middle, to), Root(from, middle)];
    }

    /// <summary>SUBPROOF(m, D[n], b) of section 2.1.4.1.</summary>
    public List<byte[]> Subproof(int earlier, int from, int to, bool isKnown)
    {
        if (earlier == to)
        {
            return isKnown ? [] : [Root(from, to)];
        }

        var middle = from + Half(to - from);

        return earlier <= middle
            ? [.. Subproof(earlier, from, middle, isKnown), Root(middle, to)]
            : [.. Subproof(earlier, middle, to, isKnown: false), Root(from, middle)];
    }

    public byte[] Root(int from, int to) => known.GetOrAdd((from, to), _ => Compute(from, to));

    private byte[] Compute(int from, int to)
    {
        if (to == from)
        {
            return SHA256.HashData([]);
        }

        if (to - from == 1)
        {
            return leaves[from];
        }

        var middle = from + Half(to - from);

        return SHA256.HashData([1, .. Root(from, middle), .. Root(middle, to)]);
    }

    private static int Half(int count)
    {
        var half = 1;

        while (half * 2 < count)
        {
            half *= 2;
        }

        return half;
    }
}
