using Microsoft.Extensions.Localization;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

internal static class EvidenceTexts
{
    /// <summary>What a review examined, in the reader's language; lines written by hand as they were written.</summary>
    public static string Say(this IStringLocalizer texts, EvidenceLine line) => line.Kind switch
    {
        EvidenceKind.Signal => texts[$"Plans.Signal.{line.Reason}", line.Text],
        EvidenceKind.RollOut => texts["Plans.Evidence.RollOut", line.Reached!, line.Units!],
        _ => line.Text,
    };
}
