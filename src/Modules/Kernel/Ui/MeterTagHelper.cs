using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;meter done="7" total="9"/&gt;</c>: "7 av 9" and a bar.</summary>
[HtmlTargetElement("meter", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MeterTagHelper(IStringLocalizer texts) : TagHelper
{
    /// <summary>0 or more; counts as at most <see cref="Total"/> in the bar.</summary>
    public int Done { get; set; }

    public int Total { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "meter num");
        output.Content.AppendHtml(Markup.Element("span", null, Markup.Text(texts["Ui.Meter", Format.Number(Done), Format.Number(Total)])));
        output.Content.AppendHtml(StackedBar.Draw(Total, null, (Done, "fill-ok")));
    }
}
