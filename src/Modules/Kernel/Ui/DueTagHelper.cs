using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;due date="@d" today="@today"/&gt;</c>: how far away a date is, and the date itself.</summary>
[HtmlTargetElement("due", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueTagHelper(IStringLocalizer texts) : TagHelper
{
    public DateOnly Date { get; set; }

    /// <summary>Today in Stockholm.</summary>
    public DateOnly Today { get; set; }

    /// <summary>Days before the date from which it counts as soon.</summary>
    public int SoonDays { get; set; } = 7;

    private int Days => Date.DayNumber - Today.DayNumber;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (distance, date) = Words();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "due");
        output.Attributes.SetAttribute("data-status", Kind().Token());
        output.Content.AppendHtml(Markup.Element("b", null, Markup.Text(distance)));
        output.Content.Append(" ");
        output.Content.AppendHtml(Markup.Element("span", null, Markup.Text(date)));
    }

    private StatusKind Kind()
    {
        if (Days < 0)
        {
            return StatusKind.Late;
        }

        return Days <= SoonDays ? StatusKind.Soon : StatusKind.Planned;
    }

    private (string Distance, string Date) Words() => Days switch
    {
        -1 => (texts["Ui.Due.LateOne"], texts["Ui.Due.WasDue", ShortDate()]),
        < 0 => (texts["Ui.Due.LateMany", Count(-Days)], texts["Ui.Due.WasDue", ShortDate()]),
        0 => (texts["Ui.Due.Today"], $"{Format.Weekday(Date)} {ShortDate()}"),
        1 => (texts["Ui.Due.Tomorrow"], $"{Format.Weekday(Date)} {ShortDate()}"),
        < 7 => (Format.Weekday(Date), ShortDate()),
        _ => (Format.DayAndMonth(Date, Today), texts["Ui.Due.InDays", Count(Days)]),
    };

    private string ShortDate() => Date.Year == Today.Year ? Format.ShortDate(Date) : Format.Date(Date);

    private static string Count(int days) => Format.Number(days);
}
