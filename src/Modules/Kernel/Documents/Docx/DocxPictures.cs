using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using DocumentFormat.OpenXml.Packaging;
using SafetyPlatform.Kernel.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using WP = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace SafetyPlatform.Kernel.Documents.Docx;

/// <summary>A chart as SVG, with a picture of points for programs that do not know SVG.</summary>
internal sealed class DocxPictures(MainDocumentPart main)
{
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private uint _last;

    public W.Drawing Draw(Figure figure, CultureInfo culture)
    {
        var number = ++_last;
        var png = Store(ImagePartType.Png, $"rPicture{number}", ChartPng.Draw(figure.Chart, culture));
        var svg = Store(ImagePartType.Svg, $"rDrawing{number}", Encoding.UTF8.GetBytes(ChartSvg.ForDocument(figure.Chart, culture)));
        var (width, height) = Size(figure.Chart, culture);

        return new W.Drawing(new WP.Inline(
            new WP.Extent { Cx = width, Cy = height },
            new WP.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new WP.DocProperties { Id = number, Name = $"Figure {number}", Description = CleanText.Of(figure.AltText) },
            new WP.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(Picture(number, png, svg, width, height)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }

    private static P.Picture Picture(uint number, string png, string svg, long width, long height) => new(
        new P.NonVisualPictureProperties(
            new P.NonVisualDrawingProperties { Id = number, Name = $"Figure {number}" },
            new P.NonVisualPictureDrawingProperties()),
        new P.BlipFill(
            new A.Blip(new A.BlipExtensionList(new A.BlipExtension(new SVGBlip { Embed = svg }) { Uri = SvgExtension })) { Embed = png },
            new A.Stretch(new A.FillRectangle())),
        new P.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));

    private string Store(PartTypeInfo type, string id, byte[] content)
    {
        using var stream = new MemoryStream(content);
        main.AddImagePart(type, id).FeedData(stream);

        return id;
    }

    private static (long Width, long Height) Size(Chart chart, CultureInfo culture)
    {
        var (width, height) = ChartPainter.SizeOnPaper(chart, culture);

        return ((long)(width * Measure.EmuPerMillimetre), (long)(height * Measure.EmuPerMillimetre));
    }
}
