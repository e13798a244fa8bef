using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Plans.Domain;

internal enum SignalReason
{
    YearPassed,
    LongWithoutLook,
    SeriousIncident,
    FailedDrill,
    ActionWithoutEffect,
}

/// <summary>Something that happened and asks whether a document still holds. Closed by a review, with its answer and reason.</summary>
internal sealed class RevisionSignal : IMayBelongToUnit
{
    /// <summary>Days within which a signal is to be assessed.</summary>
    public const int DaysToAssess = 14;

    public required Guid Id { get; init; }

    public required Guid DocumentId { get; init; }

    /// <summary>Unique over time: one cause raises one signal, however often it is seen.</summary>
    public required string CauseKey { get; init; }

    public required SignalReason Reason { get; init; }

    /// <summary>What it was: the incident's category and number, the drill's title and what failed. No personal data.</summary>
    public required string Subject { get; init; }

    public Guid? UnitId { get; init; }

    public required string EvidenceHref { get; init; }

    /// <summary>The day of what happened.</summary>
    public required DateOnly On { get; init; }

    public required DateOnly AssessBy { get; init; }

    public DateOnly? AssessedOn { get; private set; }

    public bool? RevisionNeeded { get; private set; }

    public string? Why { get; private set; }

    public Guid? AssessedById { get; private set; }

    public Guid? ReviewId { get; private set; }

    public void Answer(Review review) =>
        (AssessedOn, RevisionNeeded, Why, AssessedById, ReviewId) =
        (review.On, review.Result == ReviewResult.RevisionNeeded, review.Assessment, review.ById, review.Id);
}
