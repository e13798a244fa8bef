using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SafetyPlatform.Kernel.Documents.Docx;

/// <summary>One list of bullets for all; every numbered list gets an instance of its own, so that it starts at one.</summary>
internal sealed class DocxNumbering
{
    public const int Bullets = 1;
    public const int Numbers = 2;
    private readonly W.Numbering _numbering;
    private int _last = Numbers;

    public DocxNumbering(NumberingDefinitionsPart part)
    {
        part.Numbering = _numbering = new W.Numbering(
            Definition(Bullets, W.NumberFormatValues.Bullet, "•", DocxStyles.Bullet),
            Definition(Numbers, W.NumberFormatValues.Decimal, "%1.", DocxStyles.Number),
            new W.NumberingInstance(new W.AbstractNumId { Val = Bullets }) { NumberID = Bullets },
            new W.NumberingInstance(new W.AbstractNumId { Val = Numbers }) { NumberID = Numbers });
    }

    public int NewNumberedList()
    {
        _numbering.Append(new W.NumberingInstance(
            new W.AbstractNumId { Val = Numbers },
            new W.LevelOverride(new W.StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
        { NumberID = ++_last });

        return _last;
    }

    private static W.AbstractNum Definition(int id, W.NumberFormatValues format, string text, string style) => new(
        new W.MultiLevelType { Val = W.MultiLevelValues.SingleLevel },
        new W.Level(
            new W.StartNumberingValue { Val = 1 },
            new W.NumberingFormat { Val = format },
            new W.ParagraphStyleIdInLevel { Val = style },
            new W.LevelText { Val = text },
            new W.LevelJustification { Val = W.LevelJustificationValues.Left },
            new W.PreviousParagraphProperties(new W.Indentation { Left = "397", Hanging = "397" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };
}
