using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;pager next="@url"/&gt;</c>: a link to older entries; nothing when there are no more.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(Assets assets, IStringLocalizer texts) : TagHelper
{
    public string? Next { get; set; }

    /// <summary>Own words instead of "Visa äldre".</summary>
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "more");
        output.Attributes.SetAttribute("href", Next);
        output.Attributes.SetAttribute("rel", "next");
        output.Content.AppendHtml(assets.Icon("chevron-right"));
        output.Content.Append(Text ?? texts["Ui.Pager.Older"].Value);
    }
}
