using System.Globalization;

namespace SafetyPlatform.Kernel.Charts;

/// <summary>Writes a chart as inline SVG. All text in it is encoded; there is no style attribute and no script.</summary>
public static class ChartSvg
{
    /// <summary>
    /// For a page: colours come from charts.css by class, the picture has a title and a description for those who do not see it.
    /// <paramref name="id"/> must be unique on the page and is written as given to no attribute but ids, encoded.
    /// </summary>
    public static string ForPage(Chart chart, string id, CultureInfo culture)
    {
        var drawing = ChartPainter.Paint(chart, ChartPainter.PageWidth, culture);
        var writer = new SvgWriter(themed: true);
        var name = Markup.Encode(id);

        writer.Open(drawing, $"class=\"chart chart--{drawing.Kind}\" role=\"img\" aria-labelledby=\"{name}-title\" aria-describedby=\"{name}-text\" focusable=\"false\"");
        writer.Raw($"<title id=\"{name}-title\">{Markup.Encode(chart.Title)}</title><desc id=\"{name}-text\">{Markup.Encode(chart.Description)}</desc>");

        return writer.Finish(drawing.Shapes);
    }

    /// <summary>For a file that stands alone (PDF, DOCX): colours are written out, the size is given in user units.</summary>
    public static string ForDocument(Chart chart, CultureInfo culture)
    {
        var drawing = ChartPainter.Paint(chart, ChartPainter.PaperWidth, culture);
        var writer = new SvgWriter(themed: false);

        writer.Open(drawing, $"width=\"{Svg.Number(drawing.Width)}\" height=\"{Svg.Number(drawing.Height)}\" font-family=\"Source Sans 3, Calibri, Arial, sans-serif\"");
        writer.Raw($"<title>{Markup.Encode(chart.Title)}</title><desc>{Markup.Encode(chart.Description)}</desc>");

        return writer.Finish(drawing.Shapes);
    }
}
