using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SafetyPlatform.Kernel.Documents.Docx;

internal sealed class DocxBody(MainDocumentPart main, W.Body body, DocxNumbering numbering, DocumentLabels labels)
{
    private readonly DocxPictures _pictures = new(main);

    public void Write(ReportDocument document)
    {
        body.Append(DocxText.Paragraph(DocxStyles.Addressee, document.Head.Board));
        body.Append(DocxText.Paragraph(DocxStyles.Title, document.Title));

        foreach (var block in document.Blocks)
        {
            Write(block, document);
        }
    }

    private void Write(Block block, ReportDocument document)
    {
        switch (block)
        {
            case Heading h:
                body.Append(DocxText.Paragraph(DocxStyles.Heading(h.Level), h.Text));
                break;
            case Paragraph p:
                body.Append(DocxText.Paragraph(DocxStyles.Normal, p.Runs));
                break;
            case BulletList l:
                List(l.Items, DocxStyles.Bullet, DocxNumbering.Bullets);
                break;
            case NumberedList l:
                List(l.Items, DocxStyles.Number, numbering.NewNumberedList());
                break;
            case Table t:
                body.Append(DocxText.Paragraph(DocxStyles.Caption, t.Caption, new W.KeepNext(), new W.SpacingBetweenLines { Before = "200" }));
                body.Append(DocxTables.Data(t));
                // Two tables in a row would grow together without a paragraph between them.
                body.Append(DocxText.Paragraph(DocxStyles.Note, t.Note ?? ""));
                break;
            case Figure f:
                body.Append(new W.Paragraph(
                    new W.ParagraphProperties(new W.ParagraphStyleId { Val = DocxStyles.Figure }),
                    new W.Run(_pictures.Draw(f, document.Culture()))));
                body.Append(DocxText.Paragraph(DocxStyles.Caption, f.Caption, new W.SpacingBetweenLines { After = "280" }));
                break;
            case Signatures s:
                body.Append(DocxTables.Signatures(s));
                body.Append(DocxText.Paragraph(DocxStyles.Normal, ""));
                break;
            case ApprovalStamp a:
                body.Append(DocxText.Paragraph(DocxStyles.Stamp, a.Line(), new W.KeepNext()));
                body.Append(DocxText.Paragraph(DocxStyles.Stamp, a.HashLine(labels)));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "Unknown block.");
        }
    }

    private void List(IReadOnlyList<ListItem> items, string style, int list)
    {
        foreach (var item in items)
        {
            body.Append(DocxText.Paragraph(style, item.Runs, new W.NumberingProperties(
                new W.NumberingLevelReference { Val = 0 },
                new W.NumberingId { Val = list })));
        }
    }
}
