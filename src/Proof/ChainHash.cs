using System.Buffers.Binary;

namespace SafetyPlatform.Proof;

/// <summary>
/// The link of the chain: SHA-256 over the previous hash (32 bytes), the sequence number (8 bytes, big-endian) and the leaf hash of the
/// entry's stored bytes (32 bytes, <see cref="Merkle.LeafHash(ReadOnlySpan{byte})"/>): chain and tree read an entry once between them.
/// Before the first entry stand 32 zero bytes.
/// </summary>
public static class ChainHash
{
    public static readonly byte[] Beginning = new byte[Digest.Length];

    public static byte[] Of(ReadOnlySpan<byte> previous, long seq, ReadOnlySpan<byte> entry)
    {
        var hash = new byte[Digest.Length];
        Merkle.LeafHash(entry, hash);
        OfLeaf(previous, seq, hash, hash);

        return hash;
    }

    /// <summary>The same for an entry whose leaf hash is known, without an allocation. The destination may be where the leaf stands.</summary>
    /// <param name="previous">32 bytes.</param>
    /// <param name="leaf">32 bytes.</param>
    /// <param name="destination">At least 32 bytes.</param>
    public static void OfLeaf(ReadOnlySpan<byte> previous, long seq, ReadOnlySpan<byte> leaf, Span<byte> destination)
    {
        Span<byte> head = stackalloc byte[Digest.Length + sizeof(long)];
        previous.CopyTo(head);
        BinaryPrimitives.WriteInt64BigEndian(head[Digest.Length..], seq);
        Digest.Of(head, leaf, destination);
    }
}
