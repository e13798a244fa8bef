using System.Security.Cryptography;
using System.Text;

namespace SafetyPlatform.Proof;

/// <summary>
/// A text with signatures below it (C2SP signed-note): the text, an empty line, and a line for each signature,
/// <c>— name Base64(key id ‖ signature)</c>. Signatures are ECDSA over P-256 and SHA-256, in DER. What was parsed is written
/// again byte for byte.
/// </summary>
public sealed class SignedNote
{
    /// <summary>More than any note has; longer ones are not read.</summary>
    public const int MaxBytes = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures) => (Text, Signatures) = (text, signatures);

    /// <summary>What is signed, with its last newline.</summary>
    public string Text { get; }

    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <param name="text">Ends with a newline.</param>
    /// <param name="name">Of who signs: no white space, no plus.</param>
    /// <param name="key">On P-256.</param>
    /// <exception cref="FormatException">The text or the name cannot stand in a note, or the key is on another curve.</exception>
    public static SignedNote Sign(string text, string name, ECDsa key) => new SignedNote(Checked(text), []).With(name, key);

    /// <exception cref="FormatException">It is not exactly a signed note.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            throw new FormatException("The note is too long.");
        }

        var whole = Decoded(bytes);
        var split = whole.LastIndexOf("\n\n", StringComparison.Ordinal);

        if (split < 0 || !whole.EndsWith('\n') || split + 2 == whole.Length)
        {
            throw new FormatException("A note is a text, an empty line and signatures.");
        }

        return new SignedNote(Checked(whole[..(split + 1)]), [.. whole[(split + 2)..^1].Split('\n').Select(NoteSignature.Parse)]);
    }

    /// <summary>The same note with one signature more, over the same text.</summary>
    /// <exception cref="FormatException">The name cannot stand in a note, or the key is on another curve.</exception>
    public SignedNote With(string name, ECDsa key)
    {
        var publicKey = key.ExportSubjectPublicKeyInfo();

        if (!NoteSignature.IsName(name) || !NoteKey.IsP256(publicKey))
        {
            throw new FormatException("Signed with a name without white space and a key on P-256.");
        }

        var signature = key.SignData(Utf8.GetBytes(Text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        return new SignedNote(Text, [.. Signatures, new NoteSignature(name, NoteKey.IdOf(publicKey), signature)]);
    }

    /// <summary>The same note without the lines of one signer.</summary>
    public SignedNote Without(string name) => new(Text, [.. Signatures.Where(s => s.Name != name)]);

    /// <summary>Whether a signature of this note was made over its text with this key; what name it bears is not asked.</summary>
    public bool IsRight(NoteSignature signature, ReadOnlySpan<byte> publicKey)
    {
        if (!NoteKey.IsP256(publicKey))
        {
            return false;
        }

        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out _);

            return key.VerifyData(Utf8.GetBytes(Text), signature.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            // Not a point of the curve.
            return false;
        }
    }

    public byte[] Write() => Utf8.GetBytes(ToString());

    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(s => s.Line))}";

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException unreadable)
        {
            throw new FormatException("The note is not UTF-8.", unreadable);
        }
    }

    private static string Checked(string text) =>
        text.Length > 1 && text.EndsWith('\n') && !text.Any(c => c < ' ' && c != '\n') ? text : throw new FormatException("The text cannot stand in a note.");
}
