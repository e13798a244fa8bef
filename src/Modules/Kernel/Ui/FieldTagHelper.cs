using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>
/// <c>&lt;field for="Input.Title" label="…"/&gt;</c>: label, hint, error and control, tied together by ids. Keeps what was typed when the form comes back.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Assets assets, IStringLocalizer texts) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Marks the field as optional in words. What is required is not marked.</summary>
    public bool Optional { get; set; }

    /// <summary><c>textarea</c>, <c>select</c>, <c>checkbox</c>, or a type of <c>input</c> such as <c>date</c> or <c>file</c>.</summary>
    public string Kind { get; set; } = "text";

    /// <summary>Options of a select; options with a group come in an <c>optgroup</c>.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Greatest number of characters. A textarea counts down but does not cut: the server answers.</summary>
    public int? Maxlength { get; set; }

    public int Rows { get; set; } = 4;

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    public string? Step { get; set; }

    public string? Accept { get; set; }

    public string? Spellcheck { get; set; }

    public bool Multiple { get; set; }

    /// <summary><c>short</c> or <c>medium</c>; otherwise the width the kind asks for.</summary>
    public string? Width { get; set; }

    /// <summary>Overrides the value of the model and what was typed.</summary>
    public string? Value { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = new FieldState(ViewContext, For);
        var parts = new FieldParts(assets, texts, state);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", parts.CssClass(Kind == "checkbox" ? "field" : "ds-field field"));
        output.Content.AppendHtml(Kind == "checkbox" ? Checkbox(state, parts) : Labelled(state, parts));
    }

    private HtmlContentBuilder Labelled(FieldState state, FieldParts parts)
    {
        var content = new HtmlContentBuilder();
        content.AppendHtml(Markup.Element("label", "ds-label", parts.Words(Label, Optional)).With("for", state.Id));
        Append(content, parts.Hint(Hint), parts.Errors(), Control(state, parts), Counter(state), InvariantMark(state));
        return content;
    }

    private HtmlContentBuilder Checkbox(FieldState state, FieldParts parts)
    {
        var isChecked = (Value ?? state.Value(Kind) ?? "").Split(',')[0].Equals("true", StringComparison.OrdinalIgnoreCase);
        var box = Named(Markup.Element("input", "ds-input"), state, parts).With("type", "checkbox").With("value", "true").With("checked", isChecked ? "" : null).Void();
        var whenClear = Markup.Element("input").With("type", "hidden").With("name", state.Name).With("value", "false").Void();
        var content = new HtmlContentBuilder();
        Append(content, parts.Errors(), Markup.Element("label", "check", box, Markup.Element("span", null, parts.Words(Label, Optional))), parts.Hint(Hint), whenClear);
        return content;
    }

    private TagBuilder Control(FieldState state, FieldParts parts) => Kind switch
    {
        "textarea" => Named(Markup.Element("textarea", "ds-input", Markup.Text("\n" + (Value ?? state.Value(Kind)))), state, parts).With("rows", Format.Number(Rows)),
        "select" => Named(Markup.Element("select", CssClass, Options.Draw(Items, Value is null ? state.Values() : new HashSet<string> { Value })), state, parts).With("multiple", Multiple ? "" : null),
        _ => Input(state, parts),
    };

    private TagBuilder Input(FieldState state, FieldParts parts) => Named(Markup.Element("input", CssClass), state, parts)
        .With("type", Kind)
        .With("value", Kind is "password" or "file" ? null : Value ?? state.Value(Kind))
        .With("maxlength", Maxlength?.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .With("autocomplete", Autocomplete)
        .With("inputmode", Inputmode)
        .With("min", Min).With("max", Max).With("step", Step)
        .With("accept", Accept)
        .With("multiple", Multiple ? "" : null)
        .Void();

    private TagBuilder Named(TagBuilder control, FieldState state, FieldParts parts) => control
        .With("id", state.Id)
        .With("name", state.Name)
        .With("spellcheck", Spellcheck)
        .With("aria-describedby", parts.DescribedBy(Hint, HasCounter))
        .With("aria-invalid", state.Errors.Count == 0 ? null : "true");

    private string CssClass => Width is null ? "ds-input" : $"ds-input {Width}";

    private bool HasCounter => Kind == "textarea" && Maxlength is not null;

    private TagBuilder? Counter(FieldState state) => !HasCounter
        ? null
        : Markup.Element("p", "counter", Markup.Text(texts["Ui.Counter.Limit", Format.Number(Maxlength!.Value)]))
            .With("id", state.CounterId)
            .With("data-counter-for", state.Id)
            .With("data-limit", Maxlength.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .With("data-left", texts["Ui.Counter.Left"])
            .With("data-over", texts["Ui.Counter.Over"]);

    private TagBuilder? InvariantMark(FieldState state) => Kind == "number" && state.IsInvariantNumber
        ? Markup.Element("input").With("type", "hidden").With("name", "__Invariant").With("value", state.Name).Void()
        : null;

    private static void Append(HtmlContentBuilder content, params IEnumerable<IHtmlContent?> parts)
    {
        foreach (var part in parts.OfType<IHtmlContent>())
        {
            content.AppendHtml(part);
        }
    }
}
