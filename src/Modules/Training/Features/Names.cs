using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

internal static class Names
{
    public static string NameOf(this Texts texts, Drill drill) => texts.NameOf(drill.Title, drill.Kind);

    /// <summary>A drill without a title of its own is called what its kind is called.</summary>
    public static string NameOf(this Texts texts, string title, DrillKind? kind) =>
        title.Length > 0 || kind is null ? title : texts.Of("Training.DrillKind", kind.Value);
}
