using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SafetyPlatform.Kernel.Documents.Docx;

internal static class DocxTableStyle
{
    private const string Line = "7F8B93";
    private const string Hairline = "CBD2D6";

    /// <summary>Lines above, below and under the header, hairlines between the rows, none upright.</summary>
    public static W.Style Create() => new(
        new W.StyleName { Val = "Report Table" },
        new W.BasedOn { Val = "TableNormal" },
        new W.UIPriority { Val = 59 },
        new W.StyleTableProperties(
            new W.TableBorders(
                Border<W.TopBorder>(8, Line),
                Border<W.BottomBorder>(8, Line),
                Border<W.InsideHorizontalBorder>(4, Hairline)),
            new W.TableCellMarginDefault(
                new W.TopMargin { Width = "30", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellLeftMargin { Width = 85, Type = W.TableWidthValues.Dxa },
                new W.BottomMargin { Width = "30", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellRightMargin { Width = 85, Type = W.TableWidthValues.Dxa })),
        new W.TableStyleProperties(
            new W.RunPropertiesBaseStyle(new W.Bold(), new W.BoldComplexScript()),
            new W.TableStyleConditionalFormattingTableCellProperties(
                new W.TableCellBorders(Border<W.BottomBorder>(8, Line))))
        { Type = W.TableStyleOverrideValues.FirstRow })
    {
        Type = W.StyleValues.Table,
        StyleId = DocxStyles.Table,
        CustomStyle = true,
    };

    private static T Border<T>(uint eighthsOfPoint, string colour)
        where T : W.BorderType, new() =>
        new() { Val = W.BorderValues.Single, Size = eighthsOfPoint, Space = 0, Color = colour };
}
