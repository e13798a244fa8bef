using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SafetyPlatform.Kernel.Documents.Docx;

/// <summary>The page: who, what and when at the top of the first one, one quiet line on the others, approver and page number below.</summary>
internal static partial class DocxFrame
{
    public static W.SectionProperties Write(MainDocumentPart main, ReportDocument document, DocumentLabels labels)
    {
        main.AddNewPart<HeaderPart>("rHeadFirst").Header = FirstHeader(document.Head, labels);
        main.AddNewPart<HeaderPart>("rHead").Header = LaterHeader(document.Head);
        main.AddNewPart<FooterPart>("rFoot").Footer = Footer(document.Foot, labels);

        return new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.First, Id = "rHeadFirst" },
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "rHead" },
            new W.FooterReference { Type = W.HeaderFooterValues.First, Id = "rFoot" },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "rFoot" },
            new W.PageSize { Width = Measure.PageWidth, Height = Measure.PageHeight },
            new W.PageMargin { Top = 1418, Bottom = 1418, Left = Measure.SideMargin, Right = Measure.SideMargin, Header = 709, Footer = 567, Gutter = 0 },
            new W.TitlePage());
    }

    private static W.Header FirstHeader(DocumentHead head, DocumentLabels labels)
    {
        int[] widths = [Measure.TextWidth * 11 / 20, Measure.TextWidth * 9 / 20];
        var facts = head.Facts(labels).Select(fact => DocxText.Paragraph(DocxStyles.Header, $"{fact.Label} {fact.Value}"));
        var type = DocxText.Paragraph(DocxStyles.Header, [new Run(head.TypeLine(), Bold: true)]);
        var table = DocxTables.Empty(widths, null);
        table.Append(new W.TableRow(
            DocxTables.Cell(widths[0], DocxText.Paragraph(DocxStyles.Header, [new Run(head.Organisation, Bold: true)])),
            DocxTables.Cell(widths[1], [type, .. facts])));

        return new W.Header(table, DocxText.Paragraph(DocxStyles.Header, ""));
    }

    private static W.Header LaterHeader(DocumentHead head) => new(
        DocxText.Paragraph(DocxStyles.Header, $"{head.DocumentType}\t{head.ReferenceNumber ?? head.Date.Iso()}", RightTab()));

    private static W.Footer Footer(DocumentFoot foot, DocumentLabels labels)
    {
        var line = DocxText.Paragraph(DocxStyles.Footer, $"{foot.ApproverLine}\t", RightTab());

        foreach (var part in Places().Split(labels.PageOf))
        {
            line.Append(part switch
            {
                "{0}" => Field("PAGE"),
                "{1}" => Field("NUMPAGES"),
                _ => DocxText.Of(new Run(part)),
            });
        }

        return foot.TrailLine is { } trail ? new W.Footer(line, DocxText.Paragraph(DocxStyles.Footer, trail)) : new W.Footer(line);
    }

    private static W.SimpleField Field(string instruction) =>
        new(new W.Run(new W.Text("1"))) { Instruction = instruction };

    private static W.Tabs RightTab() => new(new W.TabStop { Val = W.TabStopValues.Right, Position = Measure.TextWidth });

    [GeneratedRegex(@"(?<place>\{[01]\})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}
