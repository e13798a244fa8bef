using System.Text;

namespace SafetyPlatform.Proof;

/// <summary>A proof as text: one hash in lower-case hexadecimal a line, in the order of RFC 9162.</summary>
public static class ProofLines
{
    /// <exception cref="FormatException">It is not exactly that.</exception>
    public static byte[][] Read(byte[] text) => [.. ArchiveForms.Lines(text).Select(ArchiveForms.Hash)];

    public static byte[] Write(IEnumerable<byte[]> hashes) => Encoding.ASCII.GetBytes(string.Concat(hashes.Select(h => $"{Convert.ToHexStringLower(h)}\n")));
}
