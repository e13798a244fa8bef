using System.Text.Encodings.Web;
using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Compose;

/// <summary>The report as a page of its own, to be opened from a folder.</summary>
internal static class StandAlonePage
{
    public static string Of(ReadableReport report) =>
        $"""
        <!doctype html>
        <html lang="{report.Language}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{HtmlEncoder.Default.Encode(report.Document.Title)}</title></head>
        <body>{HtmlRenderer.Render(report.Document, report.Labels, titleLevel: 1)}</body>
        </html>
        """;
}
