namespace SafetyPlatform.Proof;

/// <summary>One signature line of a note.</summary>
/// <param name="Name">Of who signed.</param>
/// <param name="KeyId">8 lower-case hexadecimal digits; together with the name it tells which key to try.</param>
/// <param name="Signature">In DER.</param>
public sealed record NoteSignature(string Name, string KeyId, byte[] Signature)
{
    private const string Dash = "— ";
    private const int IdBytes = 4;

    /// <summary>As it stands in the note, with its newline.</summary>
    public string Line => $"{Dash}{Name} {Convert.ToBase64String([.. Convert.FromHexString(KeyId), .. Signature])}\n";

    /// <param name="line">Without its newline.</param>
    /// <exception cref="FormatException">It is not exactly a signature line.</exception>
    public static NoteSignature Parse(string line)
    {
        var parts = line.StartsWith(Dash, StringComparison.Ordinal) ? line[Dash.Length..].Split(' ') : [];
        var bytes = parts.Length == 2 && IsName(parts[0]) ? StrictBase64.Read(parts[1]) : [];

        return bytes.Length > IdBytes
            ? new NoteSignature(parts[0], Convert.ToHexStringLower(bytes.AsSpan(0, IdBytes)), bytes[IdBytes..])
            : throw new FormatException("Not a signature line.");
    }

    /// <summary>Whether one may sign under this name.</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');
}
