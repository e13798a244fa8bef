using System.Globalization;
using System.Security.Cryptography;

namespace SafetyPlatform.Proof;

/// <summary>What a log says of itself at one moment (C2SP tlog-checkpoint): who it is, how many entries it has, and their root.</summary>
/// <param name="Origin">Name of the log; the log signs with it.</param>
/// <param name="Size">Number of leaves.</param>
/// <param name="Root">32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>Three lines: origin, size, root in Base64.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>What the text of a note says. Whether its signatures are right is another question: <see cref="LogKeys.Judge"/>.</summary>
    /// <exception cref="FormatException">The text is not exactly a checkpoint.</exception>
    public static Checkpoint Of(SignedNote note)
    {
        var lines = note.Text.Split('\n');

        if (lines.Length != 4 || !NoteSignature.IsName(lines[0]) || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            throw new FormatException("A checkpoint has three lines.");
        }

        var checkpoint = new Checkpoint(lines[0], size, StrictBase64.Read(lines[2]));

        return checkpoint.Root.Length == Digest.Length && checkpoint.Text == note.Text ? checkpoint : throw new FormatException("Not the one way to write it.");
    }

    /// <exception cref="FormatException">The bytes are not exactly a checkpoint in a signed note.</exception>
    public static (Checkpoint Checkpoint, SignedNote Note) Parse(ReadOnlySpan<byte> bytes)
    {
        var note = SignedNote.Parse(bytes);

        return (Of(note), note);
    }

    /// <summary>The note that the log gives out.</summary>
    /// <exception cref="FormatException">The origin cannot be signed with, or the key is on another curve than P-256.</exception>
    public SignedNote Sign(ECDsa key) => SignedNote.Sign(Text, Origin, key);
}
