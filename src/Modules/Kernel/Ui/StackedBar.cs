using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>A bar of coloured parts as SVG; the numbers stand in words beside it, so it is hidden from screen readers.</summary>
internal static class StackedBar
{
    public static IHtmlContent Draw(int total, string? cssClass, params IEnumerable<(int Count, string CssClass)> parts)
    {
        var width = Math.Max(total, 1);
        var svg = Markup.Element("svg", cssClass is null ? "bar-chart" : $"bar-chart {cssClass}", Part(0, width, "fill-rest"))
            .With("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} 1"))
            .With("preserveAspectRatio", "none")
            .With("aria-hidden", "true")
            .With("focusable", "false");

        var from = 0;
        foreach (var (count, fill) in parts)
        {
            var size = Math.Clamp(count, 0, width - from);
            if (size > 0)
            {
                // A hair of space before the next part keeps two dark colours apart.
                svg.InnerHtml.AppendHtml(Part(from, from + size < width ? size - (width * .002) : size, fill));
                from += size;
            }
        }

        return svg;
    }

    private static TagBuilder Part(int from, double size, string fill) => Markup.Element("rect", fill)
        .With("x", from.ToString(CultureInfo.InvariantCulture))
        .With("width", size.ToString("0.###", CultureInfo.InvariantCulture))
        .With("height", "1");
}
