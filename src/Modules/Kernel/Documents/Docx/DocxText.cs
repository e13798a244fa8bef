using System.Text;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SafetyPlatform.Kernel.Documents.Docx;

internal static class DocxText
{
    public static W.Paragraph Paragraph(string style, string text, params OpenXmlElement[] properties) =>
        Paragraph(style, [new Run(text)], properties);

    public static W.Paragraph Paragraph(string style, IEnumerable<Run> runs, params OpenXmlElement[] properties)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties(
            properties.Prepend(new W.ParagraphStyleId { Val = style })));

        foreach (var run in runs.Joined())
        {
            paragraph.Append(Of(run));
        }

        return paragraph;
    }

    public static W.Run Of(Run run)
    {
        var word = new W.Run();

        if (run.Bold || run.Italic)
        {
            var look = new W.RunProperties();
            look.Append(run.Bold ? [new W.Bold(), new W.BoldComplexScript()] : []);
            look.Append(run.Italic ? [new W.Italic(), new W.ItalicComplexScript()] : []);
            word.Append(look);
        }

        Append(word, CleanText.Of(run.Text));

        return word;
    }

    // Breaks, tabs and optional hyphens are elements of their own in this format.
    private static void Append(W.Run word, string text)
    {
        var piece = new StringBuilder();

        foreach (var letter in text)
        {
            if (Special(letter) is { } element)
            {
                Flush(word, piece);
                word.Append(element);
            }
            else
            {
                piece.Append(letter);
            }
        }

        Flush(word, piece);
    }

    private static OpenXmlElement? Special(char letter) => letter switch
    {
        '\n' => new W.Break(),
        '\t' => new W.TabChar(),
        '\u00AD' => new W.SoftHyphen(),
        '\u2011' => new W.NoBreakHyphen(),
        _ => null,
    };

    private static void Flush(W.Run word, StringBuilder piece)
    {
        if (piece.Length > 0)
        {
            word.Append(new W.Text(piece.ToString()) { Space = SpaceProcessingModeValues.Preserve });
            piece.Clear();
        }
    }
}
