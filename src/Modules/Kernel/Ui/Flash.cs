using Microsoft.AspNetCore.Html;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>The line that says what was just done.</summary>
public static class Flash
{
    public static IHtmlContent Draw(Assets assets, string message) =>
        Markup.Element("p", "flash", assets.Icon("circle-check"), Markup.Element("span", null, Markup.Text(message))).With("role", "status");
}
