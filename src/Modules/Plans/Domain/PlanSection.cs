namespace SafetyPlatform.Plans.Domain;

/// <summary>A section of a version, or a part of a section: a title and plain text in paragraphs; lines that begin with a dash are a list.</summary>
internal sealed class PlanSection
{
    public const int LongestTitle = 200;

    public const int LongestText = 8000;

    public required Guid Id { get; init; }

    public required Guid VersionId { get; init; }

    /// <summary>The section it is a part of; null for a top section.</summary>
    public required Guid? ParentId { get; init; }

    public required int Place { get; init; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public void Write(string title, string? text) => (Title, Text) = (title.Trim(), (text ?? "").ReplaceLineEndings("\n").Trim());
}

/// <summary>A section as it is written: without a title it is left out.</summary>
internal sealed record SectionText(string? Title, string? Text, IReadOnlyList<PartText>? Parts);

internal sealed record PartText(string? Title, string? Text);
