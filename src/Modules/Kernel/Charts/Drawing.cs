namespace SafetyPlatform.Kernel.Charts;

/// <summary>
/// A chart turned into shapes, once, for both backends (SVG and PNG). Lengths are user units;
/// text is placed on its base line.
/// </summary>
internal sealed record Drawing(string Kind, double Width, double Height, IReadOnlyList<Shape> Shapes);

internal abstract record Shape;

internal sealed record Box(double X, double Y, double Width, double Height, double Radius, Ink Ink) : Shape;

internal sealed record Disc(double X, double Y, double Radius, Ink Ink) : Shape;

/// <summary>An outline in the path language of SVG, which Skia reads as well.</summary>
internal sealed record Outline(string Path, Ink Ink) : Shape;

internal sealed record Label(double X, double Y, string Text, Ink Ink, double Size = 13, Anchor Anchor = Anchor.Start, bool Bold = false) : Shape;

internal sealed record Group(double X, double Y, string? Title, IReadOnlyList<Shape> Shapes) : Shape;

internal enum Anchor
{
    Start,
    Middle,
    End,
}
