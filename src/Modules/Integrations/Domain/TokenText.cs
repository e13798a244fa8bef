using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SafetyPlatform.Integrations.Domain;

/// <summary>The token as the program carries it: 256 random bits behind a beginning that scanners for leaked secrets recognise.</summary>
internal static class TokenText
{
    private const string Beginning = "safety_";

    public static string New() => Beginning + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
