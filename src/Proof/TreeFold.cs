namespace SafetyPlatform.Proof;

/// <summary>
/// A tree that is only added to, from left to right: keeps one hash for each bit of its size, so that a trail of any length can be
/// streamed through it. Not for several threads.
/// </summary>
public sealed class TreeFold
{
    /// <summary>The greatest height of a subtree; a size is a positive number of 63 bits.</summary>
    public const int MaxHeight = 62;

    private readonly byte[] hashes = new byte[(MaxHeight + 1) * Digest.Length];

    /// <summary>Number of leaves so far.</summary>
    public long Size { get; private set; }

    /// <param name="leafHash">32 bytes.</param>
    /// <exception cref="FormatException">It is no hash, or there is no room for another leaf.</exception>
    public void Append(ReadOnlySpan<byte> leafHash) => Append(0, leafHash);

    /// <summary>Adds a complete subtree of 2^<paramref name="height"/> leaves.</summary>
    /// <param name="hash">32 bytes.</param>
    /// <exception cref="FormatException">It does not begin at a multiple of its size, is no hash, or there is no room for it.</exception>
    public void Append(int height, ReadOnlySpan<byte> hash)
    {
        if (height is < 0 or > MaxHeight || hash.Length != Digest.Length)
        {
            throw new FormatException("Not a subtree.");
        }

        var leaves = 1L << height;

        if ((Size & (leaves - 1)) != 0 || Size > long.MaxValue - leaves)
        {
            throw new FormatException("A subtree begins at a multiple of its size.");
        }

        Span<byte> carried = stackalloc byte[Digest.Length];
        hash.CopyTo(carried);
        var at = height;

        for (; (Size >> at & 1) == 1; at++)
        {
            Merkle.NodeHash(HashAt(at), carried, carried);
        }

        carried.CopyTo(HashAt(at));
        Size += leaves;
    }

    /// <summary>The root so far (RFC 9162 section 2.1.1).</summary>
    public byte[] Root()
    {
        if (Size == 0)
        {
            return Merkle.EmptyRoot.ToArray();
        }

        var at = System.Numerics.BitOperations.TrailingZeroCount(Size);
        var root = HashAt(at).ToArray();

        for (at++; at <= MaxHeight; at++)
        {
            if ((Size >> at & 1) == 1)
            {
                Merkle.NodeHash(HashAt(at), root, root);
            }
        }

        return root;
    }

    private Span<byte> HashAt(int height) => hashes.AsSpan(height * Digest.Length, Digest.Length);
}
