using System.Globalization;
using System.Text;
using SafetyPlatform.Kernel.Charts;

namespace SafetyPlatform.Kernel.Documents;

internal static class HtmlText
{
    public static string Lines(string text) => Markup.Encode(text).Replace("\n", "<br>", StringComparison.Ordinal);

    public static StringBuilder Element(this StringBuilder html, string tag, string? classes, string text)
    {
        html.Append('<').Append(tag);

        if (classes is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $" class=\"{classes}\"");
        }

        return html.Append('>').Append(Lines(text)).Append("</").Append(tag).Append('>');
    }

    public static void Run(this StringBuilder html, Run run)
    {
        var text = Lines(run.Text);
        text = run.Italic ? $"<em>{text}</em>" : text;
        text = run.Bold ? $"<strong>{text}</strong>" : text;
        html.Append(run.Mark is null ? text : $"<span class=\"by-hand-text\">{text}</span>");
    }

    /// <summary>A link, or only its words when the address leads to anything but a page.</summary>
    public static void Link(this StringBuilder html, Evidence evidence, string? text = null)
    {
        var words = Lines(text ?? evidence.Label);
        html.Append(IsPage(evidence.Href) ? $"<a href=\"{Markup.Encode(evidence.Href)}\">{words}</a>" : words);
    }

    private static bool IsPage(string href) =>
        (href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) && !href.Contains('\\', StringComparison.Ordinal))
        || href.StartsWith('#')
        || (Uri.TryCreate(href, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp));
}
