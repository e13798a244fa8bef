using System.Globalization;
using SkiaSharp;

namespace SafetyPlatform.Kernel.Charts;

/// <summary>Paints a chart as a picture of points, for programs that cannot show SVG.</summary>
public static class ChartPng
{
    private static readonly Lazy<SKTypeface> Regular = new(() => Load("SourceSans3-Regular.ttf"));
    private static readonly Lazy<SKTypeface> SemiBold = new(() => Load("SourceSans3-SemiBold.ttf"));

    /// <summary>A PNG on white, <paramref name="scale"/> pixels to each user unit of the document's SVG.</summary>
    public static byte[] Draw(Chart chart, CultureInfo culture, double scale = 2)
    {
        var drawing = ChartPainter.Paint(chart, ChartPainter.PaperWidth, culture);
        using var bitmap = new SKBitmap((int)Math.Ceiling(drawing.Width * scale), (int)Math.Ceiling(drawing.Height * scale));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)scale);
        Draw(canvas, drawing.Shapes);
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);

        return data.ToArray();
    }

    private static void Draw(SKCanvas canvas, IReadOnlyList<Shape> shapes)
    {
        foreach (var shape in shapes)
        {
            Draw(canvas, shape);
        }
    }

    private static void Draw(SKCanvas canvas, Shape shape)
    {
        switch (shape)
        {
            case Box b:
                var rectangle = SKRect.Create((float)b.X, (float)b.Y, (float)b.Width, (float)b.Height);
                Paint(b.Ink, paint => canvas.DrawRoundRect(rectangle, (float)b.Radius, (float)b.Radius, paint));
                break;
            case Disc d:
                Paint(d.Ink, paint => canvas.DrawCircle((float)d.X, (float)d.Y, (float)d.Radius, paint));
                break;
            case Outline o:
                using (var path = SKPath.ParseSvgPathData(o.Path))
                {
                    Paint(o.Ink, paint => canvas.DrawPath(path, paint));
                }

                break;
            case Label l:
                using (var font = new SKFont((l.Bold ? SemiBold : Regular).Value, (float)l.Size))
                {
                    Paint(l.Ink, paint => canvas.DrawText(Documents.CleanText.Of(l.Text), (float)l.X, (float)l.Y, Align(l.Anchor), font, paint));
                }

                break;
            case Group g:
                canvas.Save();
                canvas.Translate((float)g.X, (float)g.Y);
                Draw(canvas, g.Shapes);
                canvas.Restore();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape.GetType().Name, "Unknown shape.");
        }
    }

    private static void Paint(Ink ink, Action<SKPaint> draw)
    {
        if (ink.Fill is not null)
        {
            using var fill = new SKPaint { IsAntialias = true, Color = SKColor.Parse(ink.Fill) };
            draw(fill);
        }

        if (ink.Stroke is not null)
        {
            using var dash = ink.Dashed ? SKPathEffect.CreateDash([5, 4], 0) : null;
            using var stroke = new SKPaint
            {
                IsAntialias = true,
                IsStroke = true,
                Color = SKColor.Parse(ink.Stroke),
                StrokeWidth = (float)ink.Width,
                StrokeJoin = SKStrokeJoin.Round,
                PathEffect = dash,
            };
            draw(stroke);
        }
    }

    private static SKTextAlign Align(Anchor anchor) => anchor switch
    {
        Anchor.Middle => SKTextAlign.Center,
        Anchor.End => SKTextAlign.Right,
        _ => SKTextAlign.Left,
    };

    private static SKTypeface Load(string font)
    {
        using var stream = typeof(ChartPng).Assembly.GetManifestResourceStream(font)
            ?? throw new InvalidOperationException($"The font {font} is not embedded.");

        return SKTypeface.FromStream(stream);
    }
}
