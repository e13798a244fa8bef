using System.Globalization;

namespace SafetyPlatform.Kernel.Charts;

internal static class Texts
{
    /// <summary>At most <paramref name="limit"/> visible characters, never cutting one in two.</summary>
    public static string Shortened(this string text, int limit)
    {
        var characters = new StringInfo(text);

        return characters.LengthInTextElements <= limit
            ? text
            : characters.SubstringByTextElements(0, Math.Max(1, limit - 1)).TrimEnd() + "…";
    }

    /// <summary>The text on at most two lines, broken at a space; what does not fit is cut.</summary>
    public static IReadOnlyList<string> OnTwoLines(this string text, int limit)
    {
        if (text.Length <= limit)
        {
            return [text];
        }

        var space = text.LastIndexOf(' ', limit);

        return space > 0
            ? [text[..space], text[(space + 1)..].Shortened(limit)]
            : [text.Shortened(limit)];
    }
}
