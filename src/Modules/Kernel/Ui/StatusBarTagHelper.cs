using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;status-bar ok="95" soon="7" late="8" missing="2"/&gt;</c>: how many are in each status. Say the numbers in words beside it.</summary>
[HtmlTargetElement("status-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusBarTagHelper : TagHelper
{
    public int Ok { get; set; }

    public int Soon { get; set; }

    public int Late { get; set; }

    public int Missing { get; set; }

    /// <summary>Thicker, for the head of a page.</summary>
    public bool Thick { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(StackedBar.Draw(Ok + Soon + Late + Missing, Thick ? "thick" : null,
            (Ok, "fill-ok"), (Soon, "fill-soon"), (Late, "fill-late"), (Missing, "fill-missing")));
    }
}
