using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SafetyPlatform.Proof;

/// <summary>
/// The link of the chain: SHA-256 over the previous hash (32 bytes), the sequence number (8 bytes, big-endian), the length of
/// the entry (4 bytes, big-endian) and its stored bytes. Before the first entry stand 32 zero bytes.
/// </summary>
public static class ChainHash
{
    public static readonly byte[] Beginning = new byte[SHA256.HashSizeInBytes];

    private const int NumberBytes = 12;

    public static byte[] Of(ReadOnlySpan<byte> previous, long seq, ReadOnlySpan<byte> entry)
    {
        var hash = new byte[Digest.Length];
        Of(previous, seq, entry, hash);

        return hash;
    }

    /// <summary>The same without an allocation.</summary>
    /// <param name="previous">32 bytes.</param>
    /// <param name="destination">At least 32 bytes.</param>
    public static void Of(ReadOnlySpan<byte> previous, long seq, ReadOnlySpan<byte> entry, Span<byte> destination)
    {
        Span<byte> head = stackalloc byte[Digest.Length + NumberBytes];
        previous.CopyTo(head);
        BinaryPrimitives.WriteInt64BigEndian(head[Digest.Length..], seq);
        BinaryPrimitives.WriteInt32BigEndian(head[(Digest.Length + sizeof(long))..], entry.Length);
        Digest.Of(head, entry, destination);
    }
}
