using System.Security.Cryptography;

namespace SafetyPlatform.Proof;

/// <summary>SHA-256 over two pieces that stand one after the other, without an allocation: a trail is millions of these.</summary>
internal static class Digest
{
    public const int Length = SHA256.HashSizeInBytes;

    private const int Kept = 1 << 16;

    [ThreadStatic]
    private static byte[]? scratch;

    public static void Of(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, Span<byte> destination)
    {
        var length = head.Length + body.Length;
        var joined = Scratch(length);
        head.CopyTo(joined);
        body.CopyTo(joined[head.Length..]);
        SHA256.HashData(joined[..length], destination);
    }

    private static Span<byte> Scratch(int length) => length > Kept ? new byte[length] : scratch ??= GC.AllocateUninitializedArray<byte>(Kept);
}
