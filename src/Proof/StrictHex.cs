using System.Buffers;

namespace SafetyPlatform.Proof;

/// <summary>A hash in 64 lower-case hexadecimal digits, and in no other way.</summary>
internal static class StrictHex
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);

    public static bool TryRead(ReadOnlySpan<byte> text, Span<byte> hash) =>
        text.Length == 2 * Digest.Length && !text.ContainsAnyExcept(Digits) && Convert.FromHexString(text, hash, out _, out _) == OperationStatus.Done;

    /// <exception cref="FormatException">It is not a hash.</exception>
    public static byte[] Read(ReadOnlySpan<byte> text)
    {
        var hash = new byte[Digest.Length];

        return TryRead(text, hash) ? hash : throw new FormatException("Not a hash in lower-case hexadecimal.");
    }
}
