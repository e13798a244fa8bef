using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;date value="@d"/&gt;</c>: "23 nov 2026" in a <c>time</c> element; "–" for null.</summary>
[HtmlTargetElement("date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper : TagHelper
{
    public DateOnly? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } date)
        {
            output.TagName = null;
            output.Content.SetContent("–");
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Format.Date(date));
    }
}
