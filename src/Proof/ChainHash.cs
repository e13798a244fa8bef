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

    public static byte[] Of(ReadOnlySpan<byte> previous, long seq, ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[12];
        BinaryPrimitives.WriteInt64BigEndian(numbers, seq);
        BinaryPrimitives.WriteInt32BigEndian(numbers[8..], entry.Length);
        hash.AppendData(previous);
        hash.AppendData(numbers);
        hash.AppendData(entry);

        return hash.GetHashAndReset();
    }
}
