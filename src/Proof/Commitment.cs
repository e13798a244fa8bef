using System.Security.Cryptography;

namespace SafetyPlatform.Proof;

/// <summary>
/// Stands in the sealed entry in place of a value: HMAC-SHA256 over the value's canonical bytes with a salt of its own. The
/// value and the salt lie beside the chain, where they can be erased without breaking it.
/// </summary>
public sealed record Commitment(object? Value, byte[] Salt, string Mac)
{
    internal const int SaltBytes = 32;

    public static Commitment To(object? value)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);

        return new Commitment(value, salt, MacOf(value, salt));
    }

    public static string MacOf(object? value, byte[] salt) => Convert.ToBase64String(HMACSHA256.HashData(salt, CanonicalJson.Write(value)));

    /// <summary>What is kept beside the chain.</summary>
    public Dictionary<string, object?> Disclosed => new(StringComparer.Ordinal) { ["salt"] = Convert.ToBase64String(Salt), ["value"] = Value };
}
