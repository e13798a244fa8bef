using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>The options of a select.</summary>
internal static class Options
{
    public static IHtmlContent Draw(IEnumerable<SelectListItem> items, IReadOnlySet<string> chosen)
    {
        var content = new HtmlContentBuilder();
        foreach (var group in items.GroupBy(item => item.Group?.Name))
        {
            var options = group.Select(item => (IHtmlContent)Option(item, chosen)).ToList();
            if (group.Key is null)
            {
                options.ForEach(option => content.AppendHtml(option));
            }
            else
            {
                content.AppendHtml(Markup.Element("optgroup", null, options).With("label", group.Key));
            }
        }

        return content;
    }

    private static TagBuilder Option(SelectListItem item, IReadOnlySet<string> chosen)
    {
        var value = item.Value ?? item.Text ?? "";
        return Markup.Element("option", null, Markup.Text(item.Text ?? ""))
            .With("value", value)
            .With("selected", chosen.Contains(value) || (item.Selected && IsNothing(chosen)) ? "" : null)
            .With("disabled", item.Disabled ? "" : null);
    }

    private static bool IsNothing(IReadOnlySet<string> chosen) => chosen.All(string.IsNullOrEmpty);
}
