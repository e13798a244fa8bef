using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>The pieces that every kind of field shares.</summary>
internal sealed class FieldParts(Assets assets, IStringLocalizer texts, FieldState state)
{
    public IHtmlContent Words(string label, bool optional)
    {
        var words = new HtmlContentBuilder().Append(label);
        return optional
            ? words.Append(" ").AppendHtml(Markup.Element("span", "optional", Markup.Text($"({texts["Ui.Optional"].Value})")))
            : words;
    }

    public IHtmlContent? Hint(string? hint) => hint is null ? null : Markup.Element("p", "hint", Markup.Text(hint)).With("id", state.HintId);

    public IHtmlContent? Errors() => state.Errors.Count == 0
        ? null
        : Markup.Element("div", null, state.Errors.Select(Error)).With("id", state.ErrorId);

    /// <summary>The ids of everything that describes the field, in reading order; null when there is nothing.</summary>
    public string? DescribedBy(string? hint, bool counter = false)
    {
        string?[] ids = [hint is null ? null : state.HintId, state.Errors.Count == 0 ? null : state.ErrorId, counter ? state.CounterId : null];
        var present = string.Join(' ', ids.OfType<string>());
        return present.Length == 0 ? null : present;
    }

    public string CssClass(string common) => state.Errors.Count == 0 ? common : $"{common} invalid";

    private IHtmlContent Error(string message) => Markup.Element("p", "error", assets.Icon("circle-alert"),
        Markup.Element("span", null, Markup.Hidden($"{texts["Ui.ErrorPrefix"].Value} "), Markup.Text(message.Length == 0 ? texts["Ui.InvalidValue"].Value : message)));
}
