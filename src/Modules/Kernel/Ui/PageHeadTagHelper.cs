using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>
/// <c>&lt;page-head title="…" eyebrow="…"&gt;actions&lt;/page-head&gt;</c>: the one heading of the page, its actions, and under it what was just done.
/// Also names the page for the browser.
/// </summary>
[HtmlTargetElement("page-head")]
public sealed class PageHeadTagHelper(Assets assets, PageFrame frame) : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>A short line above the heading: where or when.</summary>
    public string? Eyebrow { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        ViewContext.ViewData["Title"] = Title;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        output.Content.AppendHtml(Markup.Element("div", "page-title",
            Eyebrow is null ? null : Markup.Element("p", "eyebrow", Markup.Text(Eyebrow)),
            Markup.Element("h1", null, Markup.Text(Title))));
        if (!actions.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Markup.Element("div", "page-actions", actions));
        }

        output.Content.AppendHtml(StatusLine());
    }

    private IHtmlContent StatusLine()
    {
        if (frame.StatusMessage is not { Length: > 0 } message || frame.StatusIsShown)
        {
            return HtmlString.Empty;
        }

        frame.StatusIsShown = true;
        return Flash.Draw(assets, message);
    }
}
