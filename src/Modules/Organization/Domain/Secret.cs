using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SafetyPlatform.Organization.Domain;

/// <summary>Words that open something and are handed out once: only their fingerprint is kept.</summary>
internal static class Secret
{
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>256 bits for an address.</summary>
    public static string ForLink() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>79 bits that can be written down and typed: four groups of four.</summary>
    public static string ForPaper() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Readable, 4)));

    /// <summary>SHA-256 in hex. Enough, since what is hashed cannot be guessed.</summary>
    public static string FingerprintOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
