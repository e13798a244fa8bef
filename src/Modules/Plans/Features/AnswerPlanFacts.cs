using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>What the yearly report says of the governing documents, as things stood on the last day of the period.</summary>
internal sealed class AnswerPlanFacts(PlatformDbContext db, IMediator mediator, IStringLocalizer texts) : IRequestHandler<GetPlanFacts, PlanFacts>
{
    public async Task<PlanFacts> Handle(GetPlanFacts request, CancellationToken cancellationToken)
    {
        var documents = await db.Set<GoverningDocument>().AsNoTracking().Where(d => d.Versions.Any(v => v.BegunOn <= request.To)).OrderBy(d => d.Id)
            .Include(d => d.Versions).ThenInclude(v => v.Sections).Include(d => d.Decisions).Include(d => d.Reviews).ThenInclude(r => r.Examined)
            .AsSplitQuery().ToListAsync(cancellationToken);
        var signals = await db.Set<RevisionSignal>().AsNoTracking().Where(s => s.On >= request.From && s.On <= request.To)
            .OrderBy(s => s.On).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        var evidence = (await db.Set<RollOut>().AsNoTracking().Where(r => r.DoneOn != null && r.DoneOn <= request.To)
            .Select(r => new Evidence(r.DocumentId, r.VersionId, r.UnitId, r.DoneOn!.Value)).ToListAsync(cancellationToken)).ToLookup(e => e.DocumentId);
        var units = (await mediator.Send(new ListUnits(), cancellationToken)).Count(u => u.IsUnit);

        return new PlanFacts(
            [.. documents.Select(d => DocumentOf(d, request.To, [.. evidence[d.Id]], units))],
            [.. documents.SelectMany(d => d.Reviews.Where(r => r.On >= request.From && r.On <= request.To).OrderBy(r => r.On).Select(r => ReviewOf(r, d)))],
            [.. signals.Select(SignalOf)]);
    }

    private DocumentFact DocumentOf(GoverningDocument document, DateOnly on, IReadOnlyList<Evidence> evidence, int units)
    {
        var adoption = document.Decisions.AdoptionOn(on);
        var version = document.Versions.Find(v => v.Id == adoption?.VersionId) ?? document.Versions.Where(v => v.BegunOn <= on).MaxBy(v => v.Number)!;
        var ofVersion = evidence.Where(e => e.VersionId == version.Id).ToList();

        return new DocumentFact(
            new RecordLink("plan-document", document.Id, document.Title, $"/plans/{document.Id}"), document.Id, document.Title, document.Kind,
            document.OriginLabel is null ? null : new RecordLink(document.OriginKind ?? "", document.OriginId ?? Guid.Empty, document.OriginLabel, document.OriginHref ?? ""),
            adoption is null ? null : DecisionOf(adoption, document.Id, document.Decisions, on), document.Decisions.RuleOn(on)?.Rule,
            [.. version.Sections.AsTree().Select(s => new PartFact(s.Title, [.. s.Parts.Select(p => p.Title)]))],
            document.WrittenFrom, evidence.Min(e => (DateOnly?)e.On), evidence.Max(e => (DateOnly?)e.On), units,
            ofVersion.Select(e => e.UnitId).Distinct().Count(), document.ShortVersionOfId);
    }

    /// <summary>A decision that no board made has no paragraph, and is not told as one.</summary>
    private DecisionFact? DecisionOf(BoardDecision decision, Guid documentId, IEnumerable<BoardDecision> all, DateOnly on) => decision.Paragraph is null ? null : new DecisionFact(
        new RecordLink("plan-decision", decision.Id, texts["Plans.Decision.Paragraph", decision.Paragraph], $"/plans/{documentId}#decisions"),
        decision.Board, decision.On, decision.Paragraph, all.Any(d => d.YearlyReport && d.From <= on));

    private ReviewFact ReviewOf(Review review, GoverningDocument document) => new(
        new RecordLink("plan-review", review.Id, texts["Plans.Review.Of", document.Title], $"/plans/{document.Id}#reviews"),
        document.Id, document.Title, review.On, review.Result, review.ProposedRule, review.Assessment,
        [.. review.Examined.OrderBy(e => e.Place).Select(e => texts.Say(EvidenceLine.Of(e)))]);

    private SignalFact SignalOf(RevisionSignal signal) => new(
        new RecordLink("plan-signal", signal.Id, texts[$"Plans.Signal.{signal.Reason}", signal.Subject], $"/plans/{signal.DocumentId}#signals"),
        signal.DocumentId, texts[$"Plans.Signal.{signal.Reason}", signal.Subject], signal.On, signal.AssessedOn is not null, signal.RevisionNeeded);

    private sealed record Evidence(Guid DocumentId, Guid VersionId, Guid UnitId, DateOnly On);
}
