using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SafetyPlatform.Kernel.Documents.Docx;

internal static class DocxTables
{
    /// <summary>Room for a written name, in twips.</summary>
    private const string PenRoom = "900";

    public static W.Table Data(Table table)
    {
        var weights = table.Weights();
        var widths = weights.Select(w => Measure.TextWidth * w / weights.Sum()).ToArray();
        var word = Empty(widths, new W.TableStyle { Val = DocxStyles.Table });
        word.Append(Row(table, widths, table.Columns.Select(c => c.Header), isHeader: true));

        foreach (var row in table.Rows)
        {
            word.Append(Row(table, widths, table.CellsOf(row).Select(c => c.Text), isHeader: false));
        }

        return word;
    }

    /// <summary>Two signatories beside each other, the name above the title, as on paper.</summary>
    public static W.Table Signatures(Signatures signatures)
    {
        int[] widths = [Measure.TextWidth / 2, Measure.TextWidth / 2];
        var word = Empty(widths, null);

        foreach (var pair in signatures.People.Chunk(2))
        {
            var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));

            foreach (var person in pair)
            {
                row.Append(Cell(
                    widths[0],
                    DocxText.Paragraph(DocxStyles.Signature, person.Name, new W.KeepNext(), new W.SpacingBetweenLines { Before = PenRoom }),
                    DocxText.Paragraph(DocxStyles.Signature, person.Title)));
            }

            row.Append(pair.Length == 1 ? [Cell(widths[1], DocxText.Paragraph(DocxStyles.Signature, ""))] : []);
            word.Append(row);
        }

        return word;
    }

    public static W.Table Empty(int[] widths, W.TableStyle? style)
    {
        var properties = new W.TableProperties();
        properties.Append(style is null ? [] : [style]);
        properties.Append(
            new W.TableWidth { Width = Text(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed });
        // A table that only places things lines up with the text around it.
        properties.Append(style is null ? [new W.TableCellMarginDefault(new W.TableCellLeftMargin { Width = 0, Type = W.TableWidthValues.Dxa })] : []);
        properties.Append(
            new W.TableLook { Val = "0020", FirstRow = style is not null, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true });

        return new W.Table(properties, new W.TableGrid(widths.Select(w => new W.GridColumn { Width = Text(w) })));
    }

    public static W.TableCell Cell(int width, params OpenXmlElement[] content) =>
        new(content.Prepend(new W.TableCellProperties(new W.TableCellWidth { Width = Text(width), Type = W.TableWidthUnitValues.Dxa })));

    private static W.TableRow Row(Table table, int[] widths, IEnumerable<string> texts, bool isHeader)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        properties.Append(isHeader ? [new W.TableHeader()] : []);
        var row = new W.TableRow(properties);
        var style = isHeader ? DocxStyles.TableHeader : DocxStyles.TableText;

        foreach (var (text, i) in texts.Select((t, i) => (t, i)))
        {
            row.Append(Cell(widths[i], DocxText.Paragraph(style, text, new W.Justification { Val = Side(table.Columns[i].Alignment) })));
        }

        return row;
    }

    private static W.JustificationValues Side(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Centre => W.JustificationValues.Center,
        ColumnAlignment.End => W.JustificationValues.Right,
        _ => W.JustificationValues.Left,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
