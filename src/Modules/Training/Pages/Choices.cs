using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Ui;

namespace SafetyPlatform.Training.Pages;

internal static class Choices
{
    public static List<SelectListItem> Of<T>(Texts texts, string prefix)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new SelectListItem(texts.Of(prefix, v), v.ToString()))];

    public static List<Choice> Tiles<T>(Texts texts, string prefix)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new Choice(v.ToString(), texts.Of(prefix, v)))];
}
