using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;icon name="siren"/&gt;</c>: a decorative icon from the sprite.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(Assets assets) : TagHelper
{
    /// <summary>A Lucide name that the build has found, or that stands in <c>icons.txt</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Extra classes.</summary>
    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(assets.Icon(Name, Class));
    }
}
