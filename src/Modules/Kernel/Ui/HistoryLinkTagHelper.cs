using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>
/// <c>&lt;history-link record="@id" unit="@unitId"/&gt;</c>: leads to the record as it was at other times, for those who may read the
/// trail of its unit; without a unit, of the whole organisation.
/// </summary>
[HtmlTargetElement("history-link", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HistoryLinkTagHelper(Assets assets, IStringLocalizer texts, CurrentUser user) : TagHelper
{
    public Guid Record { get; set; }

    public Guid? Unit { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var reach = user.ReachFor("audit.read");

        if (!(Unit is { } unit ? reach.Covers(unit) : reach.All))
        {
            output.SuppressOutput();

            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "history");
        output.Content.AppendHtml($"<a href=\"/audit/records/{Record}\">").AppendHtml(assets.Icon("history")).Append(texts["Ui.History"]).AppendHtml("</a>");
    }
}
