using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;error-summary/&gt;</c>: everything that is wrong, first on the page, each line a link to its field. Nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer texts) : TagHelper
{
    private const string HeadingId = "error-summary-heading";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors().Distinct().ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var heading = errors.Count == 1 ? texts["Ui.ErrorSummary.One"] : texts["Ui.ErrorSummary.Many", Format.Number(errors.Count)];
        output.TagName = "ds-error-summary";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-error-summary");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-labelledby", HeadingId);
        output.Content.AppendHtml(Markup.Element("h2", null, Markup.Text(heading)).With("id", HeadingId));
        output.Content.AppendHtml(Markup.Element("ul", null, errors.Select(Line)));
    }

    private IEnumerable<(string Name, string Message)> Errors() =>
        from entry in ViewContext.ViewData.ModelState.OrderBy(entry => entry.Key, new PageOrder(ViewContext.ViewData.ModelMetadata))
        from error in entry.Value?.Errors ?? []
        select (entry.Key, error.ErrorMessage.Length == 0 ? texts["Ui.InvalidValue"].Value : error.ErrorMessage);

    private static IHtmlContent Line((string Name, string Message) error)
    {
        var text = Markup.Text(error.Message);
        return Markup.Element("li", null, error.Name.Length == 0
            ? Markup.Element("span", null, text)
            : Markup.Element("a", null, text).With("href", $"#{FieldState.IdOf(error.Name)}"));
    }
}
