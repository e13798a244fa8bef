using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Plans.Domain;

/// <summary>One wording of a document: a draft until a decision adopts it, then never changed again.</summary>
internal sealed class DocumentVersion
{
    public required Guid Id { get; init; }

    public required Guid DocumentId { get; init; }

    public required int Number { get; init; }

    public required DateOnly BegunOn { get; init; }

    /// <summary>The day the writer said it can be decided on; null while it is being written.</summary>
    public DateOnly? ReadyOn { get; private set; }

    /// <summary>The day of the first decision that adopted it.</summary>
    public DateOnly? AdoptedOn { get; private set; }

    public DateOnly? InForceFrom { get; private set; }

    /// <summary>Counts saves, so that two writers do not overwrite each other.</summary>
    public int Revision { get; private set; }

    /// <summary>Top sections and their parts, each knowing its place.</summary>
    public List<PlanSection> Sections { get; } = [];

    public bool IsDraft => AdoptedOn is null;

    public void Write(IReadOnlyList<SectionText> sections, DateTimeOffset now)
    {
        if (!IsDraft)
        {
            throw new RuleViolationException("Plans.Rule.AdoptedIsNotChanged");
        }

        var kept = WriteLevel(null, [.. sections.Select(s => (s.Title, s.Text, s.Parts ?? []))], now);
        Sections.RemoveAll(s => !kept.Contains(s));
        (ReadyOn, Revision) = (null, Revision + 1);
    }

    public void Finish(DateOnly today)
    {
        if (!IsDraft)
        {
            throw new RuleViolationException("Plans.Rule.AdoptedIsNotChanged");
        }

        if (Sections.Find(s => s.ParentId is null && s.Text.Length == 0 && !Sections.Exists(p => p.ParentId == s.Id && p.Text.Length > 0)) is { } empty)
        {
            throw new RuleViolationException("Plans.Rule.SectionIsEmpty", empty.Title);
        }

        if (Sections.Count == 0)
        {
            throw new RuleViolationException("Plans.Rule.NothingWritten");
        }

        ReadyOn = today;
    }

    internal void TakeForce(DateOnly adoptedOn, DateOnly from)
    {
        AdoptedOn ??= adoptedOn;
        InForceFrom ??= from;
    }

    /// <summary>Writes by place, so that a section that keeps its place keeps its identity and the trail shows what changed.</summary>
    private HashSet<PlanSection> WriteLevel(Guid? parentId, IReadOnlyList<(string? Title, string? Text, IReadOnlyList<PartText> Parts)> texts, DateTimeOffset now)
    {
        var kept = new HashSet<PlanSection>();
        var before = Sections.Where(s => s.ParentId == parentId).OrderBy(s => s.Place).ToList();

        foreach (var (title, text, parts) in texts.Where(t => !string.IsNullOrWhiteSpace(t.Title)))
        {
            var place = kept.Count(s => s.ParentId == parentId);
            var section = place < before.Count ? before[place] : Add(parentId, place, now);
            section.Write(title!, text);
            kept.Add(section);
            kept.UnionWith(WriteLevel(section.Id, [.. parts.Select(p => (p.Title, p.Text, (IReadOnlyList<PartText>)[]))], now));
        }

        return kept;
    }

    private PlanSection Add(Guid? parentId, int place, DateTimeOffset now)
    {
        var section = new PlanSection { Id = Guid.CreateVersion7(now), VersionId = Id, ParentId = parentId, Place = place };
        Sections.Add(section);

        return section;
    }
}
