namespace SafetyPlatform.Plans.Features;

/// <summary>The paragraphs and lists of a plain text: an empty line parts paragraphs, lines that begin with a dash are a list.</summary>
internal sealed record ReadableText(bool IsList, IReadOnlyList<string> Lines)
{
    public static IReadOnlyList<ReadableText> Of(string text)
    {
        var blocks = new List<(bool IsList, List<string> Lines)>();
        var open = false;

        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);

            if (line.Length > 0 && !(open && blocks[^1].IsList == isItem))
            {
                blocks.Add((isItem, []));
            }

            open = line.Length > 0;

            if (open)
            {
                blocks[^1].Lines.Add(isItem ? line[2..] : line);
            }
        }

        return [.. blocks.Select(b => new ReadableText(b.IsList, b.IsList ? b.Lines : [string.Join(' ', b.Lines)]))];
    }
}
