using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;empty-state icon="inbox" text="…"&gt;one link or button&lt;/empty-state&gt;</c>: a calm sentence and one thing to do.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper(Assets assets) : TagHelper
{
    public string Icon { get; set; } = "inbox";

    public string Text { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var action = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml(assets.Icon(Icon));
        output.Content.AppendHtml(Markup.Element("p", null, Markup.Text(Text)));
        if (!action.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Markup.Element("div", "actions", action));
        }
    }
}
