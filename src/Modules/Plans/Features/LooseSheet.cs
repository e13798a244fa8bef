using System.Net;
using SafetyPlatform.Plans.Data;

namespace SafetyPlatform.Plans.Features;

/// <summary>A document as one file that needs nothing beside it: no script, no picture, no address to fetch.</summary>
internal static class LooseSheet
{
    private const string Look =
        "body{font:17px/1.5 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;color:#111;background:#fff}" +
        "h1{font-size:1.5rem;margin:0}h2{font-size:1.2rem;margin:1.2rem 0 .2rem;border-top:2px solid #111;padding-top:.6rem}h3{font-size:1rem;margin:.7rem 0 0}" +
        "p{margin:.3rem 0}ul{margin:.3rem 0;padding-left:1.2rem}" +
        "@media print{@page{size:A4;margin:12mm}body{font-size:10.5pt;line-height:1.35;padding:0}section{break-inside:avoid}}" +
        "@media screen and (prefers-color-scheme:dark){body{color:#eee;background:#111}h2{border-color:#eee}}";

    public static string Write(string title, string version, IReadOnlyList<SectionView> sections, string language) =>
        $"""
        <!doctype html>
        <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{Safe(title)}</title><style>{Look}</style></head>
        <body><h1>{Safe(title)}</h1><p>{Safe(version)}</p>{string.Concat(sections.Select(Section))}</body></html>
        """;

    private static string Section(SectionView section) =>
        $"<section><h2>{Safe(section.Title)}</h2>{Text(section.Text)}{string.Concat(section.Parts.Select(p => $"<h3>{Safe(p.Title)}</h3>{Text(p.Text)}"))}</section>";

    private static string Text(string text) => string.Concat(ReadableText.Of(text).Select(b => b.IsList
        ? $"<ul>{string.Concat(b.Lines.Select(l => $"<li>{Safe(l)}</li>"))}</ul>"
        : $"<p>{Safe(b.Lines[0])}</p>"));

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
