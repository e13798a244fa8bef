using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;cell kind="Late" text="8 d" label="…" href="…"/&gt;</c>: what a cell of the matrix says; a link when something is to be done.</summary>
[HtmlTargetElement("cell", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CellTagHelper(Assets assets, IStringLocalizer texts) : TagHelper
{
    public StatusKind Kind { get; set; }

    /// <summary>A few characters: a date, "8 d", "71 %". Nothing for not applicable.</summary>
    public string? Text { get; set; }

    /// <summary>The same in full for screen readers; otherwise they hear the word of the status and the text.</summary>
    public string? Label { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cell");
        output.Attributes.SetAttribute("data-status", Kind.Token());
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }

        output.Content.AppendHtml(assets.Icon(Kind.IconName()));
        output.Content.AppendHtml(Markup.Element("span", null, Markup.Text(Text ?? "")).With("aria-hidden", "true"));
        output.Content.AppendHtml(Markup.Hidden(Label ?? $"{texts[Kind.TextKey()].Value} {Text}".TrimEnd()));
    }
}
