using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>Gives every form that is posted a key of its own, so that one that is sent twice does its work once.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormKeyTagHelper(TimeProvider clock) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var key = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        key.Attributes["type"] = "hidden";
        key.Attributes["name"] = "__key";
        key.Attributes["value"] = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        output.PostContent.AppendHtml(key);
    }
}
