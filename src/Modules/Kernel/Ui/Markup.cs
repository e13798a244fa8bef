using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>Builds encoded HTML piece by piece.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? cssClass = null, params IEnumerable<IHtmlContent?> children)
    {
        var element = new TagBuilder(name);
        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }

        foreach (var child in children.OfType<IHtmlContent>())
        {
            element.InnerHtml.AppendHtml(child);
        }

        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    public static TagBuilder Void(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static IHtmlContent Text(string text) => new StringHtmlContent(text);

    /// <summary>Words for screen readers only.</summary>
    public static TagBuilder Hidden(string text) => Element("span", "vh", Text(text));
}
