using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace SafetyPlatform.Kernel.Documents.Docx;

/// <summary>Who made the document and when. Written by hand, for the package would give the part a name by chance.</summary>
internal static class DocxProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Write(CoreFilePropertiesPart part, ReportDocument document, DateTime created)
    {
        var properties = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Dublin + "title", CleanText.Of(document.Title)),
            new XElement(Dublin + "subject", CleanText.Of(document.Head.DocumentType)),
            new XElement(Dublin + "creator", CleanText.Of(document.Head.Organisation)),
            new XElement(Dublin + "language", document.Culture().Name),
            Time("created", created),
            Time("modified", created));

        using var stream = part.GetStream(FileMode.Create);
        new XDocument(properties).Save(stream);
    }

    private static XElement Time(string name, DateTime time) => new(
        Terms + name,
        new XAttribute(Instance + "type", "dcterms:W3CDTF"),
        time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
}
