using System.Security.Cryptography;
using System.Text;

namespace SafetyPlatform.Training.Domain;

/// <summary>
/// A draw that anyone can check afterwards: each unit's lot is SHA-256 of the seed, a colon and the unit's code, and the units
/// come in the order of their lots. SHA-256 of the seed is published beforehand, so the seed cannot be chosen afterwards.
/// </summary>
internal static class Draw
{
    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Commit(string seed) => Hash(seed);

    public static string LotOf(string seed, string unitCode) => Hash($"{seed}:{unitCode}");

    public static IReadOnlyList<string> Order(string seed, IEnumerable<string> unitCodes) =>
        [.. unitCodes.OrderBy(code => LotOf(seed, code), StringComparer.Ordinal)];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
