using SafetyPlatform.Kernel.Charts;

namespace SafetyPlatform.Kernel.Documents;

/// <summary>A part of a report. The kinds are the ones below and no others.</summary>
public abstract record Block;

/// <summary>Level 1 to 3; the title of the document stands above level 1.</summary>
public sealed record Heading(int Level, string Text) : Block;

public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
{
    public Paragraph(params Run[] runs)
        : this((IReadOnlyList<Run>)runs)
    {
    }
}

/// <summary>
/// Text of one appearance; a line feed in it breaks the line. <paramref name="Evidence"/> and <paramref name="Mark"/> tell
/// where it comes from: they are shown on the page only and are no part of the content.
/// </summary>
public sealed record Run(
    string Text,
    bool Bold = false,
    bool Italic = false,
    IReadOnlyList<Evidence>? Evidence = null,
    Mark? Mark = null)
{
    public static implicit operator Run(string text) => new(text);

    public static Run FromString(string text) => new(text);
}

/// <summary>A record behind a statement. Only addresses within the site, or http and https, become links.</summary>
public sealed record Evidence(string Label, string Href);

/// <summary>A remark on a run, such as "ändrad för hand", and why.</summary>
public sealed record Mark(string Text, string Reason);

public sealed record BulletList(IReadOnlyList<ListItem> Items) : Block;

/// <summary>Counts from one.</summary>
public sealed record NumberedList(IReadOnlyList<ListItem> Items) : Block;

public sealed record ListItem(IReadOnlyList<Run> Runs)
{
    public ListItem(params Run[] runs)
        : this((IReadOnlyList<Run>)runs)
    {
    }
}

/// <summary>A table with one header row, repeated on every page. A row with too few cells is filled up with empty ones.</summary>
public sealed record Table(
    string Caption,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<IReadOnlyList<Cell>> Rows,
    string? Note = null) : Block
{
    /// <summary>One cell for each column. A row with more cells than the table has columns is a mistake of the caller and throws.</summary>
    internal IEnumerable<Cell> CellsOf(IReadOnlyList<Cell> row) => row.Count > Columns.Count
        ? throw new ArgumentException($"A row has {row.Count} cells, the table {Columns.Count} columns.", nameof(row))
        : row.Concat(Enumerable.Repeat(new Cell(""), Columns.Count - row.Count));
}

public sealed record Column(string Header, ColumnAlignment Alignment = ColumnAlignment.Start);

public enum ColumnAlignment
{
    Start,
    Centre,
    End,
}

public sealed record Cell(string Text, IReadOnlyList<Evidence>? Evidence = null)
{
    public static implicit operator Cell(string text) => new(text);

    public static Cell FromString(string text) => new(text);
}

/// <summary><paramref name="AltText"/> says what the picture shows to those who do not see it.</summary>
public sealed record Figure(Chart Chart, string AltText, string Caption) : Block;

/// <summary>Who signs, two beside each other, with room for the pen.</summary>
public sealed record Signatures(IReadOnlyList<Signatory> People) : Block;

public sealed record Signatory(string Name, string Title);

/// <summary>Who approved exactly this content: the hash is <see cref="ContentHash"/>'s, shown in its short form.</summary>
public sealed record ApprovalStamp(string Name, string Role, DateOnly Date, string ContentHash) : Block;
