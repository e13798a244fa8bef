using System.Security.Cryptography;

namespace SafetyPlatform.Proof;

/// <summary>A public key as notes know it: a SubjectPublicKeyInfo in DER, on P-256, with its point uncompressed.</summary>
public static class NoteKey
{
    private const int PointBytes = 64;

    /// <summary>SEQUENCE of the algorithm (id-ecPublicKey on prime256v1) and a bit string that begins with 4, "uncompressed" (RFC 5480).</summary>
    private static ReadOnlySpan<byte> Prefix =>
    [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07,
        0x03, 0x42, 0x00, 0x04,
    ];

    public static bool IsP256(ReadOnlySpan<byte> publicKey) => publicKey.Length == Prefix.Length + PointBytes && publicKey.StartsWith(Prefix);

    /// <summary>The first 4 bytes of SHA-256 over the key, in lower-case hexadecimal (C2SP signed-note, signature type 2).</summary>
    public static string IdOf(ReadOnlySpan<byte> publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey).AsSpan(0, 4));
}
