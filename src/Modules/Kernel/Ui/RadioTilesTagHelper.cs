using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Kernel.Ui;

/// <summary><c>&lt;radio-tiles for="Input.Kind" items="…" legend="…"/&gt;</c>: one choice among few, large enough for a thumb.</summary>
[HtmlTargetElement("radio-tiles", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadioTilesTagHelper(Assets assets, IStringLocalizer texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public IEnumerable<Choice> Items { get; set; } = [];

    public string Legend { get; set; } = "";

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    /// <summary><c>tiles</c> in two columns, <c>list</c> with descriptions, or <c>pills</c>. Without it: a list when a choice has a description, otherwise tiles.</summary>
    public string? Layout { get; set; }

    /// <summary>The value that shows the <c>div.reveal</c> that follows.</summary>
    public string? Reveals { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = new FieldState(ViewContext, For);
        var parts = new FieldParts(assets, texts, state);
        var choices = Items.ToList();
        var layout = Layout ?? (choices.Exists(choice => choice.Description is not null) ? "list" : "tiles");
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
        output.Content.AppendHtml(Markup.Element("div", layout switch { "list" => "levels", "pills" => "pills", _ => "tiles" },
            choices.Select((choice, index) => Draw(choice, layout, Radio(state, choice, index, chosen, layout)))));
    }

    private TagBuilder Radio(FieldState state, Choice choice, int index, IReadOnlySet<string> chosen, string layout) =>
        Markup.Element("input", layout == "list" ? "ds-input" : null)
            .With("type", "radio")
            .With("id", index == 0 ? state.Id : $"{state.Id}_{index}")
            .With("name", state.Name)
            .With("value", choice.Value)
            .With("checked", chosen.Contains(choice.Value) ? "" : null)
            .With("data-reveals", Reveals == choice.Value ? "" : null)
            .Void();

    private TagBuilder Draw(Choice choice, string layout, TagBuilder radio)
    {
        var icon = choice.Icon is null ? null : assets.Icon(choice.Icon);
        var text = Markup.Text(choice.Text);
        var description = choice.Description is null ? null : Markup.Element("small", null, Markup.Text(choice.Description));
        return layout switch
        {
            "list" => Markup.Element("label", "level", radio, icon, Markup.Element("span", null, Markup.Element("b", null, text), description)),
            "pills" => Markup.Element("label", "pill", radio, icon, Markup.Element("span", null, text)),
            _ => Markup.Element("label", "tile", radio, icon, Markup.Element("span", null, text, description), assets.Icon("check", "tick")),
        };
    }
}
