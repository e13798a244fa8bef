using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using SafetyPlatform.Kernel.Charts;

namespace SafetyPlatform.Kernel.Documents;

/// <summary>
/// The report as a fragment of HTML: classes only, every text encoded, fit for a page whose policy forbids inline style and script.
/// </summary>
public static class HtmlRenderer
{
    /// <summary>
    /// <paramref name="titleLevel"/> (1 to 3) is the level of the title; the document's headings follow below it.
    /// <paramref name="id"/> begins every id in the fragment and must be unique on the page.
    /// </summary>
    public static HtmlString Render(ReportDocument document, DocumentLabels labels, string id = "document", int titleLevel = 2)
    {
        var html = new StringBuilder();
        var name = Markup.Encode(id);
        var head = document.Head;

        html.Append(CultureInfo.InvariantCulture, $"<article class=\"document\" lang=\"{Markup.Encode(document.Language)}\" aria-labelledby=\"{name}-title\">");
        html.Append("<header class=\"document-head\">").Element("p", "document-kind", head.Organisation);
        html.Append("<p class=\"document-kind\">").Append(HtmlText.Lines(head.DocumentType));

        if (head.StateMark is { } state)
        {
            html.Append(" (").Element("strong", null, state).Append(')');
        }

        html.Append(CultureInfo.InvariantCulture, $"</p><h{titleLevel} id=\"{name}-title\">{HtmlText.Lines(document.Title)}</h{titleLevel}><dl class=\"kv\">");

        foreach (var (label, value) in head.Facts(labels))
        {
            html.Element("dt", null, label).Element("dd", null, value);
        }

        html.Append("</dl>").Element("p", null, head.Board).Append("</header>");
        var blocks = new HtmlBlocks(html, labels, document.Culture(), name, titleLevel);

        foreach (var block in document.Blocks)
        {
            blocks.Write(block);
        }

        string[] lines = [.. new[] { document.Foot.ApproverLine, document.Foot.TrailLine }.OfType<string>()];

        if (lines.Length > 0)
        {
            html.Append("<footer class=\"document-foot\">");
            Array.ForEach(lines, line => html.Element("p", null, line));
            html.Append("</footer>");
        }

        return new HtmlString(html.Append("</article>").ToString());
    }
}
