using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;status kind="Late"/&gt;</c>: icon and word; colour is the third signal.</summary>
[HtmlTargetElement("status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagHelper(Assets assets, IStringLocalizer texts) : TagHelper
{
    public StatusKind Kind { get; set; }

    /// <summary>Own words instead of the common word of the kind.</summary>
    public string? Text { get; set; }

    /// <summary>Keeps the word for screen readers only.</summary>
    public bool IconOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = Text ?? texts[Kind.TextKey()].Value;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "status");
        output.Attributes.SetAttribute("data-status", Kind.Token());
        output.Content.AppendHtml(assets.Icon(Kind.IconName()));
        output.Content.AppendHtml(IconOnly ? Markup.Hidden(text) : Markup.Element("span", null, Markup.Text(text)));
    }
}
