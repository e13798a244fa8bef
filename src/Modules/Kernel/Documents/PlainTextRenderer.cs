using System.Text;

namespace SafetyPlatform.Kernel.Documents;

/// <summary>
/// The report as plain text with line feeds, for mail, comparison and reading aloud. A figure is its caption and what it shows in words.
/// </summary>
public static class PlainTextRenderer
{
    public static string Render(ReportDocument document, DocumentLabels labels)
    {
        var text = new StringBuilder();
        var head = document.Head;
        Line(text, head.Organisation);
        Line(text, head.TypeLine());

        foreach (var (label, value) in head.Facts(labels))
        {
            Line(text, $"{label}: {value}");
        }

        Line(text, head.Board);
        Part(text, document.Title);

        foreach (var block in document.Blocks)
        {
            Write(text, block, labels);
        }

        Part(text, document.Foot.ApproverLine);
        Part(text, document.Foot.TrailLine);

        return text.ToString();
    }

    private static void Write(StringBuilder text, Block block, DocumentLabels labels)
    {
        switch (block)
        {
            case Heading h:
                Part(text, h.Text);
                break;
            case Paragraph p:
                Part(text, p.Runs.Plain());
                break;
            case BulletList l:
                Part(text, string.Join('\n', l.Items.Select(i => "- " + i.Runs.Plain())));
                break;
            case NumberedList l:
                Part(text, string.Join('\n', l.Items.Select((i, n) => $"{n + 1}. {i.Runs.Plain()}")));
                break;
            case Table t:
                Part(text, Rows(t));
                break;
            case Figure f:
                Part(text, $"{f.Caption}\n{f.AltText}");
                break;
            case Signatures s:
                Part(text, string.Join('\n', s.People.Select(p => $"{p.Name}, {p.Title}")));
                break;
            case ApprovalStamp a:
                Part(text, $"{a.Line()}\n{a.HashLine(labels)}");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "Unknown block.");
        }
    }

    // Each cell with its header, so that a row makes sense when heard.
    private static string Rows(Table table)
    {
        var rows = table.Rows.Select(row => string.Join("; ", table.CellsOf(row)
            .Zip(table.Columns, (cell, column) => $"{column.Header}: {cell.Text}")));

        return string.Join('\n', rows.Prepend(table.Caption).Concat(table.Note is null ? [] : [table.Note]));
    }

    private static void Part(StringBuilder text, string? part)
    {
        if (!string.IsNullOrEmpty(part))
        {
            text.Append('\n');
            Line(text, part);
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(CleanText.Of(line)).Append('\n');
}
