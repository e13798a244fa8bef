using System.Text;

namespace SafetyPlatform.Kernel.Charts;

internal sealed class SvgWriter(bool themed)
{
    private readonly StringBuilder _svg = new();

    public void Open(Drawing drawing, string attributes) =>
        Raw($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Svg.Number(drawing.Width)} {Svg.Number(drawing.Height)}\" {attributes}>");

    public void Raw(string markup) => _svg.Append(markup);

    public string Finish(IReadOnlyList<Shape> shapes)
    {
        Write(shapes);

        return _svg.Append("</svg>").ToString();
    }

    private void Write(IReadOnlyList<Shape> shapes)
    {
        foreach (var shape in shapes)
        {
            Write(shape);
        }
    }

    private void Write(Shape shape)
    {
        switch (shape)
        {
            case Box b:
                Raw($"<rect x=\"{Svg.Number(b.X)}\" y=\"{Svg.Number(b.Y)}\" width=\"{Svg.Number(b.Width)}\" height=\"{Svg.Number(b.Height)}\" rx=\"{Svg.Number(b.Radius)}\"{Colours(b.Ink)}/>");
                break;
            case Disc d:
                Raw($"<circle cx=\"{Svg.Number(d.X)}\" cy=\"{Svg.Number(d.Y)}\" r=\"{Svg.Number(d.Radius)}\"{Colours(d.Ink)}/>");
                break;
            case Outline o:
                Raw($"<path d=\"{o.Path}\"{Colours(o.Ink)}/>");
                break;
            case Label l:
                Raw($"<text x=\"{Svg.Number(l.X)}\" y=\"{Svg.Number(l.Y)}\" font-size=\"{Svg.Number(l.Size)}\"{Setting(l)}{Colours(l.Ink)}>{Markup.Encode(l.Text)}</text>");
                break;
            case Group g:
                Raw($"<g transform=\"translate({Svg.Number(g.X)} {Svg.Number(g.Y)})\">");
                Raw(g.Title is null ? "" : $"<title>{Markup.Encode(g.Title)}</title>");
                Write(g.Shapes);
                Raw("</g>");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape.GetType().Name, "Unknown shape.");
        }
    }

    private static string Setting(Label label)
    {
        var anchor = label.Anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" };

        return anchor + (label.Bold ? " font-weight=\"600\"" : "");
    }

    private string Colours(Ink ink)
    {
        var dash = ink.Dashed ? " stroke-dasharray=\"5 4\"" : "";
        var width = ink.Width > 0 ? $" stroke-width=\"{Svg.Number(ink.Width)}\"{dash}" : "";

        return themed ? $" class=\"{ink.Classes}\"{width}" : $" fill=\"{ink.Fill ?? "none"}\"{Stroke(ink)}{width}";
    }

    private static string Stroke(Ink ink) => ink.Stroke is null ? "" : $" stroke=\"{ink.Stroke}\" stroke-linejoin=\"round\"";
}
