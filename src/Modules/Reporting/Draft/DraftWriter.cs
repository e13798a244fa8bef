namespace SafetyPlatform.Reporting.Draft;

/// <summary>Writes a report from facts: each subject its own sentences, in the order they are read.</summary>
internal static class DraftWriter
{
    public static IReadOnlyList<DraftLine> Write(DraftFacts facts, Prose prose) =>
    [
        .. Background.Write(facts, prose),
        .. PlanWork.Write(facts, prose),
        .. TrainingDone.Write(facts, prose),
        .. Searches.Write(facts, prose),
        .. Systems.Write(facts, prose),
        .. Planned.Write(facts, prose),
        .. ComingYear.Write(facts, prose),
        .. PlanReview.Write(facts, prose),
        .. PastPromises.Write(facts, prose),
        .. Figures.Write(facts, prose),
        .. Economy.Write(facts, prose),
        .. Proposals.Write(facts, prose),
    ];

    /// <summary>"Revidering av … och återrapport av …" when the plan has been reviewed, otherwise the latter alone.</summary>
    public static string Title(DraftFacts facts, Prose prose) => facts.IsRevision
        ? prose["Title.WithReview", prose.Recorded(facts.Plan!.Title), prose.Name(facts.Organization.Activity)]
        : prose["Title.Report", prose.Name(facts.Organization.Activity), facts.Year];
}
