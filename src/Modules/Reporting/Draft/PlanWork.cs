using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>The documents beside the plan: written, and brought to the units.</summary>
internal static class PlanWork
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose)
    {
        var others = facts.Plans.Documents.Where(d => d.Kind != DocumentKind.SafetyPlan).ToList();

        foreach (var year in others.Where(d => d.WrittenFrom >= facts.Year - 1 && d.WrittenFrom <= facts.Year).GroupBy(d => d.WrittenFrom).OrderBy(g => g.Key))
        {
            var names = year.OrderBy(d => d.Kind).Select(d => d.Kind == DocumentKind.ShortPlan ? Short(d.Title, prose) : prose.Recorded(d.Title));

            yield return new DraftLine($"planwork.written.{year.Key}", ReportSection.Statement, 1, prose["PlanWork.Written", year.Key, prose.Too(names)], [.. year.Select(d => d.Record)]);
        }

        var rolledOut = others.Where(d => d.RollOutFrom is not null && d.RollOutTo >= facts.From).ToList();

        if (rolledOut.Count > 0)
        {
            var (from, to) = (Math.Max(rolledOut.Min(d => d.RollOutFrom!.Value.Year), facts.Earlier is null ? 0 : facts.From.Year), rolledOut.Max(d => d.RollOutTo!.Value.Year));

            yield return new DraftLine("planwork.rollout", ReportSection.Statement, 1, prose.Plural("PlanWork.RolledOut", rolledOut.Count, prose.Years(from, to)), [.. rolledOut.Select(d => d.Record)]);
        }
    }

    /// <summary>"Krisplan, kortversion" is "en kortare version av krisplan för verksamheten".</summary>
    private static string Short(string title, Prose prose) => title.Split(',') is [var what, _, ..]
        ? prose.Part("PlanWork.ShortOf", prose.Recorded(what))
        : prose.Part("PlanWork.Short", prose.Recorded(title));
}
