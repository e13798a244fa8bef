using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;checkboxes for="Input.Themes" items="…" legend="…"/&gt;</c>: several choices. Binds to a list of strings, ids or enum values.</summary>
[HtmlTargetElement("checkboxes", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesTagHelper(Assets assets, IStringLocalizer texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public string Legend { get; set; } = "";

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    /// <summary>As many columns as fit, for long lists of short words.</summary>
    public bool Columns { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = new FieldState(ViewContext, For);
        var parts = new FieldParts(assets, texts, state);
        var chosen = state.Values();

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", parts.CssClass("field"));
        if (parts.DescribedBy(Hint) is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }

        output.Content.AppendHtml(Markup.Element("legend", null, parts.Words(Legend, Optional)));
        output.Content.AppendHtml(parts.Hint(Hint) ?? HtmlString.Empty).AppendHtml(parts.Errors() ?? HtmlString.Empty);
        output.Content.AppendHtml(Markup.Element("div", Columns ? "checks two" : "checks", Items.Select((item, index) => Draw(state, item, index, chosen))));
    }

    private static TagBuilder Draw(FieldState state, SelectListItem item, int index, IReadOnlySet<string> chosen)
    {
        var value = item.Value ?? item.Text ?? "";
        var box = Markup.Element("input", "ds-input")
            .With("type", "checkbox")
            .With("id", index == 0 ? state.Id : $"{state.Id}_{index}")
            .With("name", state.Name)
            .With("value", value)
            .With("checked", chosen.Contains(value) ? "" : null)
            .With("disabled", item.Disabled ? "" : null)
            .With("aria-invalid", state.Errors.Count == 0 ? null : "true")
            .Void();
        return Markup.Element("label", "check", box, Markup.Element("span", null, Markup.Text(item.Text ?? "")));
    }
}
