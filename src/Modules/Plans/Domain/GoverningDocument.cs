using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Plans.Domain;

/// <summary>A document that governs the safety work. What is in force, and how often it is looked over, follows from its decisions alone.</summary>
internal sealed class GoverningDocument
{
    public required Guid Id { get; init; }

    public required DocumentKind Kind { get; init; }

    public required string Title { get; init; }

    public required Role OwnerRole { get; init; }

    /// <summary>First year it was worked on.</summary>
    public required int WrittenFrom { get; init; }

    public Guid? ShortVersionOfId { get; init; }

    /// <summary>What led to it, named when it was begun: the record's kind, id, label and address.</summary>
    public string? OriginKind { get; init; }

    public Guid? OriginId { get; init; }

    public string? OriginLabel { get; init; }

    public string? OriginHref { get; init; }

    /// <summary>Last day for the next review under the rule of today; null when it is looked over as needed or not in force.</summary>
    public DateOnly? NextReviewOn { get; private set; }

    /// <summary>Counts changes, so that two people cannot decide, review or begin a draft over each other's heads.</summary>
    public int Revision { get; private set; }

    public List<DocumentVersion> Versions { get; } = [];

    public List<BoardDecision> Decisions { get; } = [];

    public List<Review> Reviews { get; } = [];

    public DocumentVersion? Draft => Versions.Find(v => v.IsDraft);

    /// <summary>The last day somebody decided on it or reviewed it; null when nobody has.</summary>
    public DateOnly? LastLook => Decisions.Where(d => d.VersionId is not null).Select(d => (DateOnly?)d.From).Concat(Reviews.Select(r => (DateOnly?)r.On)).Max();

    public DocumentVersion BeginDraft(DateTimeOffset now)
    {
        if (Draft is not null)
        {
            throw new RuleViolationException("Plans.Rule.DraftAlreadyOpen");
        }

        var draft = new DocumentVersion { Id = Guid.CreateVersion7(now), DocumentId = Id, Number = Versions.Count + 1, BegunOn = Kernel.Time.Stockholm.DateOf(now.UtcDateTime) };
        Versions.Add(draft);
        Revision++;

        return draft;
    }

    /// <summary>What a decision today adopts: the draft that is ready for it, otherwise the version in force anew.</summary>
    public DocumentVersion? VersionToAdopt(DateOnly today) =>
        Draft is { ReadyOn: not null } ready ? ready : Versions.Find(v => v.Id == Decisions.AdoptionOn(today)?.VersionId);

    public void Decide(BoardDecision decision)
    {
        if (Kind == DocumentKind.SafetyPlan && string.IsNullOrWhiteSpace(decision.Paragraph))
        {
            throw new RuleViolationException("Plans.Rule.BoardMustAdopt") { Field = nameof(decision.Paragraph) };
        }

        Decisions.Add(decision);
        Versions.Find(v => v.Id == decision.VersionId)?.TakeForce(decision.On, decision.From);
        SetNextReview();
    }

    public void Look(Review review)
    {
        if (Decisions.TrueForAll(d => d.VersionId is null))
        {
            throw new RuleViolationException("Plans.Rule.NothingInForceToReview");
        }

        Reviews.Add(review);
        SetNextReview();
    }

    private void SetNextReview()
    {
        Revision++;
        NextReviewOn = Decisions.RuleOn(DateOnly.MaxValue)?.Rule == RevisionRule.Yearly ? LastLook?.AddYears(1) : null;
    }
}
