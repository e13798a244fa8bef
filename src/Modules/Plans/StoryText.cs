using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans;

/// <summary>Texts of the story's documents: <c>#</c> begins a section, <c>##</c> a part of it.</summary>
internal static class StoryText
{
    public static IReadOnlyList<SectionText> Read(string name)
    {
        using var stream = typeof(StoryText).Assembly.GetManifestResourceStream($"Story.{name}.txt")!;
        using var reader = new StreamReader(stream);

        return [.. reader.ReadToEnd().Split("\n# ").Select(s => SectionFrom(s.TrimStart('#', ' ')))];
    }

    private static SectionText SectionFrom(string text)
    {
        var pieces = text.Split("\n## ");
        var (title, body) = Halves(pieces[0]);

        return new SectionText(title, body, [.. pieces.Skip(1).Select(Halves).Select(p => new PartText(p.Title, p.Text))]);
    }

    private static (string Title, string Text) Halves(string piece) =>
        piece.Split('\n', 2) is [var title, var text] ? (title.Trim(), text.Trim()) : (piece.Trim(), "");
}
