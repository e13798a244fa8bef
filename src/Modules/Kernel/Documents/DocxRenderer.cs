using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SafetyPlatform.Kernel.Documents.Docx;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SafetyPlatform.Kernel.Documents;

/// <summary>
/// The report as a Word document on A4 with real styles, so that the administration can work on in it.
/// The same report and time give the same bytes.
/// </summary>
public static class DocxRenderer
{
    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    // The first day a ZIP archive can name.
    private static readonly DateTime Earliest = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary><paramref name="created"/> (UTC) becomes the document's own creation time; the clock is not asked.</summary>
    public static async Task WriteAsync(Stream stream, ReportDocument document, DocumentLabels labels, DateTime created, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        Build(buffer, document, labels, created);
        Stamp(buffer, created < Earliest ? Earliest : created);
        buffer.Position = 0;
        await buffer.CopyToAsync(stream, ct);
    }

    private static void Build(Stream buffer, ReportDocument document, DocumentLabels labels, DateTime created)
    {
        using var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document);
        var main = package.AddNewPart<MainDocumentPart>(DocumentType, "rDocument");
        DocxProperties.Write(package.AddNewPart<CoreFilePropertiesPart>("rProperties"), document, created);
        main.AddNewPart<StyleDefinitionsPart>("rStyles").Styles = DocxStyles.For(document.Culture().Name);
        main.AddNewPart<DocumentSettingsPart>("rSettings").Settings = Settings(document.Culture().Name);
        var numbering = new DocxNumbering(main.AddNewPart<NumberingDefinitionsPart>("rNumbering"));

        main.Document = new W.Document();
        var body = main.Document.AppendChild(new W.Body());
        new DocxBody(main, body, numbering, labels).Write(document);
        body.AppendChild(DocxFrame.Write(main, document, labels));
    }

    // Without this Word opens the document in the manner of its 2007 version.
    private static W.Settings Settings(string language)
    {
        var settings = new W.Settings();
        settings.AppendChild(new W.Compatibility()).AppendChild(new W.CompatibilitySetting
        {
            Name = W.CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        });
        settings.AppendChild(new W.ThemeFontLanguages { Val = language });

        return settings;
    }

    private static void Stamp(Stream buffer, DateTime created)
    {
        using var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true);

        foreach (var entry in archive.Entries)
        {
            entry.LastWriteTime = new DateTimeOffset(created, TimeSpan.Zero);
        }
    }
}
