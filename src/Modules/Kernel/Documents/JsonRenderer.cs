using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SafetyPlatform.Kernel.Documents;

/// <summary>The report as JSON in UTF-8, evidence and marks included. Dates are yyyy-MM-dd.</summary>
public static class JsonRenderer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task WriteAsync(Stream stream, ReportDocument document, CancellationToken ct)
    {
        await using var writer = new Utf8JsonWriter(stream, Options);
        Write(writer, document, forPaper: false);
        await writer.FlushAsync(ct);
    }

    internal static void Write(Utf8JsonWriter writer, ReportDocument document, bool forPaper)
    {
        writer.WriteStartObject();
        writer.Text("title", document.Title);
        writer.Text("language", document.Language);
        writer.WriteStartObject("head");
        writer.Text("organisation", document.Head.Organisation);
        writer.Text("documentType", document.Head.DocumentType);
        writer.Text("date", document.Head.Date.Iso());
        writer.Text("board", document.Head.Board);
        writer.Text("referenceNumber", document.Head.ReferenceNumber);
        writer.Text("caseOfficer", document.Head.CaseOfficer);
        writer.Text("stateMark", document.Head.StateMark);
        writer.WriteEndObject();
        writer.All("blocks", document.Blocks, b => JsonBlocks.Write(writer, b, document, forPaper));
        writer.WriteStartObject("foot");
        writer.Text("approverLine", document.Foot.ApproverLine);
        writer.Text("trailLine", document.Foot.TrailLine);
        writer.WriteEndObject();
        writer.Text("contentHash", ContentHash.Of(document));
        writer.WriteEndObject();
    }
}
