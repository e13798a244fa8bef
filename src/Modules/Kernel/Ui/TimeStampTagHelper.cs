using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;time-stamp value="@at"/&gt;</c>: a UTC instant as "23 nov 2026 08.57" in Stockholm time; "–" for null.</summary>
[HtmlTargetElement("time-stamp", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeStampTagHelper : TagHelper
{
    /// <summary>UTC; an unspecified kind counts as UTC.</summary>
    public DateTime? Value { get; set; }

    public bool Seconds { get; set; }

    public bool DateOnly { get; set; }

    public bool TimeOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } utc)
        {
            output.TagName = null;
            output.Content.SetContent("–");
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Content.SetContent(Words(utc));
    }

    private string Words(DateTime utc)
    {
        var local = Stockholm.ToLocal(utc);
        if (DateOnly)
        {
            return Format.Date(System.DateOnly.FromDateTime(local));
        }

        return TimeOnly ? Format.Time(System.TimeOnly.FromDateTime(local), Seconds) : Format.Instant(utc, Seconds);
    }
}
