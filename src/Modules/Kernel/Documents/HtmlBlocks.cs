using System.Globalization;
using System.Text;
using SafetyPlatform.Kernel.Charts;

namespace SafetyPlatform.Kernel.Documents;

internal sealed class HtmlBlocks(StringBuilder html, DocumentLabels labels, CultureInfo culture, string id, int titleLevel)
{
    private int _figures;

    public void Write(Block block)
    {
        switch (block)
        {
            case Heading h:
                html.Element($"h{Math.Clamp(h.Level, 1, 3) + titleLevel}", null, h.Text);
                break;
            case Paragraph p:
                Runs("p", p.Runs);
                Links(p.Runs);
                break;
            case BulletList l:
                List("ul", l.Items);
                break;
            case NumberedList l:
                List("ol", l.Items);
                break;
            case Table t:
                Table(t);
                break;
            case Figure f:
                Figure(f);
                break;
            case Signatures s:
                Signatures(s);
                break;
            case ApprovalStamp a:
                html.Append("<p class=\"stamp\"><span>").Element("strong", null, a.Name).Element("small", null, $"{a.Role}, {a.Date.Iso()}");
                html.Element("small", "mono", a.HashLine(labels)).Append("</span></p>");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "Unknown block.");
        }
    }

    private void Runs(string tag, IReadOnlyList<Run> runs)
    {
        var marks = runs.Select(r => r.Mark).OfType<Mark>().Distinct().ToArray();
        html.Append('<').Append(tag).Append(marks.Length > 0 ? " class=\"by-hand\">" : ">");

        foreach (var run in runs)
        {
            html.Run(run);
        }

        foreach (var mark in marks)
        {
            html.Append(' ').Element("span", "by-hand-note", $"{mark.Text}: {mark.Reason}");
        }

        html.Append("</").Append(tag).Append('>');
    }

    private void List(string tag, IReadOnlyList<ListItem> items)
    {
        html.Append('<').Append(tag).Append('>');

        foreach (var item in items)
        {
            Runs("li", item.Runs);
        }

        html.Append("</").Append(tag).Append('>');
        Links(items.SelectMany(i => i.Runs));
    }

    private void Links(IEnumerable<Run> runs) => Links([.. runs.SelectMany(r => r.Evidence ?? []).Distinct()]);

    // What stands behind the words, folded away.
    private void Links(IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
        {
            return;
        }

        html.Append("<details class=\"evidence\">").Element("summary", null, $"{labels.Evidence} ({evidence.Count})").Append("<ul>");

        foreach (var record in evidence)
        {
            html.Append("<li>");
            html.Link(record);
            html.Append("</li>");
        }

        html.Append("</ul></details>");
    }

    private void Table(Table table)
    {
        html.Append("<table>").Element("caption", null, table.Caption).Append("<thead><tr>");

        foreach (var column in table.Columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Align(column)}>{HtmlText.Lines(column.Header)}</th>");
        }

        html.Append("</tr></thead><tbody>");

        foreach (var row in table.Rows)
        {
            html.Append("<tr>");

            foreach (var (cell, column) in table.CellsOf(row).Zip(table.Columns))
            {
                html.Append(CultureInfo.InvariantCulture, $"<td{Align(column)}>");
                Cell(cell);
                html.Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");

        if (table.Note is { } note)
        {
            html.Element("p", "note", note);
        }
    }

    private void Cell(Cell cell)
    {
        if (cell.Evidence is [var single])
        {
            html.Link(single, cell.Text);

            return;
        }

        html.Append(HtmlText.Lines(cell.Text));
        Links(cell.Evidence ?? []);
    }

    private void Figure(Figure figure)
    {
        var chart = figure.Chart with { Title = figure.AltText };
        html.Append("<figure>").Append(ChartSvg.ForPage(chart, $"{id}-figure-{++_figures}", culture));
        html.Element("figcaption", null, figure.Caption).Append("</figure>");
    }

    private void Signatures(Signatures signatures)
    {
        html.Append("<div class=\"signatures\">");

        foreach (var person in signatures.People)
        {
            html.Append("<p>").Element("strong", null, person.Name).Append(' ').Element("span", null, person.Title).Append("</p>");
        }

        html.Append("</div>");
    }

    private static string Align(Column column) => column.Alignment switch
    {
        ColumnAlignment.Centre => " class=\"centre\"",
        ColumnAlignment.End => " class=\"num end\"",
        _ => "",
    };
}
