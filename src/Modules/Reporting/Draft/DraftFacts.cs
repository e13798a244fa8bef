using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>Everything a draft is written from, in one language. What is not here is not told.</summary>
/// <param name="From">First day of the records; the figures of incidents begin with the year.</param>
/// <param name="Economy">The author's recorded choice; null until it is made.</param>
/// <param name="Earlier">When the board dealt with the previous report; null when there is none.</param>
internal sealed record DraftFacts(
    int Year,
    DateOnly From,
    DateOnly To,
    PlanFacts Plans,
    TrainingFacts Training,
    IncidentFacts Incidents,
    ImprovementFacts Improvement,
    OrganizationFacts Organization,
    IReadOnlyList<AnsweredPromise> Promises,
    EconomyFact? Economy,
    EarlierReport? Earlier)
{
    /// <summary>The plan for the safety work that is in force.</summary>
    public DocumentFact? Plan => Plans.Documents.FirstOrDefault(d => d.Kind == DocumentKind.SafetyPlan && d.Decision is not null);

    /// <summary>The latest review of that plan.</summary>
    public ReviewFact? Review => Plan is null ? null : Plans.Reviews.Where(r => r.DocumentId == Plan.DocumentId).OrderBy(r => r.On).LastOrDefault();

    /// <summary>The plan is up for revision: its rule says so every year, or the review proposes another rule or a change.</summary>
    public bool IsRevision => Review is { } review && review.On >= From
        && (Plan!.Rule == RevisionRule.Yearly || review.ProposedRule is not null || review.Result == ReviewResult.RevisionNeeded);

    public bool CoversTheYear => From == new DateOnly(Year, 1, 1);
}

/// <param name="Text">The author's own words; empty when there are no consequences.</param>
internal sealed record EconomyFact(EconomicConsequence Consequence, string Text, RecordLink Record);

internal sealed record EarlierReport(int Year, DateOnly DecidedOn, string Paragraph, RecordLink Record);

internal sealed record AnsweredPromise(string Title, int Year, PromiseAnswerKind Kind, string Text, int? MovedTo, string? Decision, RecordLink Record, RecordLink? Evidence);
