using System.Text;

namespace SafetyPlatform.Kernel.Documents;

internal static class CleanText
{
    /// <summary>
    /// Without what XML, HTML and typesetters forbid: control characters and noncharacters are left out, half a surrogate pair
    /// becomes U+FFFD, every kind of line break becomes a line feed. Signs that turn the direction of the text after them are left out
    /// too: letters know their own direction, and turned numbers mislead. Everything else is kept as it was written.
    /// </summary>
    public static string Of(string text)
    {
        if (!NeedsCleaning(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);

        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            Append(clean, rune);
        }

        return clean.ToString();
    }

    private static bool NeedsCleaning(string text) =>
        text.Any(c => (char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c) || c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or >= '\uFDD0');

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value is '\r' or 0x85 or 0x2028 or 0x2029)
        {
            clean.Append('\n');
        }
        else if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || TurnsText(rune.Value) || IsNoncharacter(rune.Value)))
        {
            clean.Append(rune.ToString());
        }
    }

    private static bool TurnsText(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool IsNoncharacter(int value) => value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;
}
