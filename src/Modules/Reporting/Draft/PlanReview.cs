using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>How the plan has served, as its review says, and what the review proposes.</summary>
internal static class PlanReview
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose)
    {
        if (facts.Review is not { } review || review.On < facts.From)
        {
            yield break;
        }

        if (facts.Earlier is null && facts.Plan?.Decision is { } decision && decision.On < review.On)
        {
            yield return new DraftLine("review.used", ReportSection.Statement, 5, prose["Review.Used", Duration(decision.On, review.On, prose)], [decision.Record, review.Record]);
        }

        if (review.Examined.Count > 0)
        {
            yield return Line("review.examined", prose.Plural("Review.Examined", review.Examined.Count, prose.Date(review.On)), review);
        }

        if (review.Assessment.Length > 0)
        {
            yield return Line("review.assessment", prose.Known("Reporting.Draft.Word.", review.Assessment) ?? prose.RecordedWhole(review.Assessment), review);
        }

        yield return Line("review.result", prose[facts.IsRevision ? $"Review.{review.Result}" : "Review.Holds"], review);

        if (review.ProposedRule is { } rule && rule != facts.Plan?.Rule)
        {
            yield return Line("review.rule", prose[$"Review.Rule.{rule}"], review);
        }
    }

    private static string Duration(DateOnly from, DateOnly to, Prose prose) => (((to.Year - from.Year) * 12) + to.Month - from.Month) switch
    {
        >= 11 and <= 13 => prose.Part("Review.OneYear"),
        < 24 and var months => prose.Part("Review.Months", Prose.Number(months)),
        var months => prose.Part("Review.Years", Prose.Number(months / 12)),
    };

    private static DraftLine Line(string key, string text, ReviewFact review) => new(key, ReportSection.Statement, 5, text, [review.Record]);
}
