using System.Numerics;

namespace SafetyPlatform.Proof;

public static partial class Merkle
{
    /// <summary>Whether a leaf is in the tree with this root (RFC 9162 section 2.1.3.2). False, never an error, for what is no proof.</summary>
    public static bool VerifyInclusion(long index, long size, ReadOnlySpan<byte> leafHash, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || leafHash.Length != Digest.Length || root.Length != Digest.Length || !AreHashes(proof))
        {
            return false;
        }

        var (node, last) = (index, size - 1);
        Span<byte> hash = stackalloc byte[Digest.Length];
        leafHash.CopyTo(hash);

        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRight(node) || node == last)
            {
                NodeHash(sibling, hash, hash);
                SkipLeft(ref node, ref last);
            }
            else
            {
                NodeHash(hash, sibling, hash);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash.SequenceEqual(root);
    }

    /// <summary>
    /// Whether the later tree begins with the earlier (RFC 9162 section 2.1.4.2). Every tree begins with the empty one, and with
    /// itself; both need an empty proof. False, never an error, for what is no proof.
    /// </summary>
    public static bool VerifyConsistency(
        long earlier, ReadOnlySpan<byte> earlierRoot, long later, ReadOnlySpan<byte> laterRoot, IReadOnlyList<byte[]> proof)
    {
        if (earlier < 0 || earlier > later || earlierRoot.Length != Digest.Length || laterRoot.Length != Digest.Length || !AreHashes(proof))
        {
            return false;
        }

        if (earlier == later || earlier == 0)
        {
            return proof.Count == 0
                && (earlier > 0 || earlierRoot.SequenceEqual(EmptyRoot))
                && (earlier != later || earlierRoot.SequenceEqual(laterRoot));
        }

        return (BitOperations.IsPow2(earlier), proof.Count) switch
        {
            (true, _) => Joins(earlier, earlierRoot, later, laterRoot, earlierRoot, proof, first: 0),
            (false, 0) => false,
            _ => Joins(earlier, earlierRoot, later, laterRoot, proof[0], proof, first: 1),
        };
    }

    private static bool Joins(
        long earlier, ReadOnlySpan<byte> earlierRoot, long later, ReadOnlySpan<byte> laterRoot, ReadOnlySpan<byte> start, IReadOnlyList<byte[]> proof, int first)
    {
        var (node, last) = (earlier - 1, later - 1);
        var shift = BitOperations.TrailingZeroCount(~node);
        (node, last) = (node >> shift, last >> shift);
        Span<byte> inEarlier = stackalloc byte[Digest.Length];
        Span<byte> inLater = stackalloc byte[Digest.Length];
        start.CopyTo(inEarlier);
        start.CopyTo(inLater);

        for (var i = first; i < proof.Count; i++)
        {
            if (last == 0)
            {
                return false;
            }

            if (IsRight(node) || node == last)
            {
                NodeHash(proof[i], inEarlier, inEarlier);
                NodeHash(proof[i], inLater, inLater);
                SkipLeft(ref node, ref last);
            }
            else
            {
                NodeHash(inLater, proof[i], inLater);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && inEarlier.SequenceEqual(earlierRoot) && inLater.SequenceEqual(laterRoot);
    }

    private static bool IsRight(long node) => (node & 1) == 1;

    /// <summary>Goes up past the heights where the last node has no sibling.</summary>
    private static void SkipLeft(ref long node, ref long last)
    {
        while (!IsRight(node) && node != 0)
        {
            (node, last) = (node >> 1, last >> 1);
        }
    }

    private static bool AreHashes(IReadOnlyList<byte[]> proof)
    {
        for (var i = 0; i < proof.Count; i++)
        {
            if (proof[i] is not { Length: Digest.Length })
            {
                return false;
            }
        }

        return true;
    }
}
