using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SafetyPlatform.Kernel.Documents.Docx;

/// <summary>The looks of a plain letter from an administration: one typeface, black, space instead of lines.</summary>
internal static class DocxStyles
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Addressee = "Addressee";
    public const string Caption = "Caption";
    public const string Bullet = "ListBullet";
    public const string Number = "ListNumber";
    public const string Table = "ReportTable";
    public const string TableHeader = "TableHeader";
    public const string TableText = "TableText";
    public const string Note = "TableNote";
    public const string Figure = "Figure";
    public const string Signature = "Signature";
    public const string Stamp = "ApprovalStamp";
    public const string Header = "Header";
    public const string Footer = "Footer";

    private const string Quiet = "46525A";

    public static string Heading(int level) => $"Heading{Math.Clamp(level, 1, 3)}";

    public static W.Styles For(string language) => new(
        new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                new W.RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "Calibri", ComplexScript = "Calibri" },
                new W.FontSize { Val = "22" },
                new W.FontSizeComplexScript { Val = "22" },
                new W.Languages { Val = language, EastAsia = language, Bidi = "ar-SA" })),
            new W.ParagraphPropertiesDefault()),
        Paragraph(Normal, "Normal", null, new Look(After: 140, Line: 276)),
        Paragraph(Title, "Title", Normal, new Look(Before: 240, After: 280, Size: 32, Bold: true, KeepNext: true, Line: 259)),
        Paragraph(Heading(1), "heading 1", Normal, new Look(Before: 320, After: 80, Size: 26, Bold: true, KeepNext: true, Outline: 0)),
        Paragraph(Heading(2), "heading 2", Normal, new Look(Before: 240, After: 60, Size: 23, Bold: true, KeepNext: true, Outline: 1)),
        Paragraph(Heading(3), "heading 3", Normal, new Look(Before: 200, After: 40, Size: 22, Italic: true, KeepNext: true, Outline: 2)),
        Paragraph(Addressee, "Addressee", Normal, new Look(Before: 360, After: 0)),
        Paragraph(Caption, "caption", Normal, new Look(Before: 60, After: 100, Size: 20, Italic: true, Line: 240)),
        Paragraph(Bullet, "List Bullet", Normal, new Look(After: 60, Numbering: DocxNumbering.Bullets)),
        Paragraph(Number, "List Number", Normal, new Look(After: 60, Numbering: DocxNumbering.Numbers)),
        Paragraph(TableText, "Table Text", Normal, new Look(Before: 30, After: 30, Size: 20, Line: 240)),
        Paragraph(TableHeader, "Table Header", TableText, new Look(Before: 30, After: 30, Size: 20, Bold: true, Line: 240, KeepNext: true)),
        Paragraph(Note, "Table Note", Normal, new Look(Before: 60, After: 200, Size: 18, Line: 240, Colour: Quiet)),
        Paragraph(Figure, "Figure", Normal, new Look(Before: 160, After: 40, Line: 240, KeepNext: true)),
        Paragraph(Signature, "Signature", Normal, new Look(After: 0, Line: 259)),
        Paragraph(Stamp, "Approval Stamp", Normal, new Look(After: 0, Size: 20, Line: 259)),
        Paragraph(Header, "header", Normal, new Look(After: 0, Size: 20, Line: 247)),
        Paragraph(Footer, "footer", Normal, new Look(After: 0, Size: 18, Line: 240, Colour: Quiet)),
        new W.Style(new W.StyleName { Val = "Normal Table" }, new W.UIPriority { Val = 99 }, new W.SemiHidden(), new W.StyleTableProperties(
            new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa }))
        { Type = W.StyleValues.Table, StyleId = "TableNormal", Default = true },
        DocxTableStyle.Create());

    private static W.Style Paragraph(string id, string name, string? basedOn, Look look)
    {
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id, Default = id == Normal ? true : null };
        style.CustomStyle = id is Addressee or TableText or TableHeader or Note or Figure or Stamp ? true : null;
        style.Append(new W.StyleName { Val = name });
        style.Append(basedOn is null ? [] : [new W.BasedOn { Val = basedOn }]);
        style.Append(look.Outline is null && id != Title ? [] : [new W.NextParagraphStyle { Val = Normal }]);
        style.Append(new W.PrimaryStyle());
        style.Append(look.ForParagraph());
        style.Append(look.ForText());

        return style;
    }

    /// <summary>Spaces in twips, sizes in half points, line height in 240ths of a line.</summary>
    private sealed record Look(
        int Before = 0, int After = 0, int Line = 276, int? Size = null, bool Bold = false, bool Italic = false,
        bool KeepNext = false, int? Outline = null, int? Numbering = null, string? Colour = null)
    {
        public W.StyleParagraphProperties ForParagraph()
        {
            var properties = new W.StyleParagraphProperties();
            properties.Append(KeepNext ? [new W.KeepNext(), new W.KeepLines()] : []);
            properties.Append(Numbering is { } list ? [new W.NumberingProperties(new W.NumberingId { Val = list })] : []);
            properties.Append(new W.SpacingBetweenLines { Before = $"{Before}", After = $"{After}", Line = $"{Line}", LineRule = W.LineSpacingRuleValues.Auto });
            properties.Append(Outline is { } level ? [new W.OutlineLevel { Val = level }] : []);

            return properties;
        }

        public W.StyleRunProperties ForText()
        {
            var properties = new W.StyleRunProperties();
            properties.Append(Bold ? [new W.Bold(), new W.BoldComplexScript()] : []);
            properties.Append(Italic ? [new W.Italic(), new W.ItalicComplexScript()] : []);
            properties.Append(Colour is null ? [] : [new W.Color { Val = Colour }]);
            properties.Append(Size is { } size ? [new W.FontSize { Val = $"{size}" }, new W.FontSizeComplexScript { Val = $"{size}" }] : Array.Empty<OpenXmlElement>());

            return properties;
        }
    }
}
