using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>A document: the text in force, and all that its force and its reviews rest on.</summary>
[Needs("plans.read")]
internal sealed record ShowDocument(Guid DocumentId) : IQuery<DocumentView>, IConcernsRecord
{
    Guid IConcernsRecord.RecordId => DocumentId;

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, CurrentUser user, IMediator mediator) : IRequestHandler<ShowDocument, DocumentView>
    {
        public async Task<DocumentView> Handle(ShowDocument query, CancellationToken cancellationToken)
        {
            var document = await db.Set<GoverningDocument>().AsNoTracking().Include(d => d.Versions).Include(d => d.Decisions)
                .Include(d => d.Reviews).ThenInclude(r => r.Examined).AsSplitQuery()
                .SingleOrDefaultAsync(d => d.Id == query.DocumentId, cancellationToken) ?? throw new NotFoundException("document", query.DocumentId);
            var today = clock.Today();
            var adoption = document.Decisions.AdoptionOn(today);
            var inForce = document.Versions.Find(v => v.Id == adoption?.VersionId);

            if (inForce is null && !user.SeesDrafts())
            {
                throw new NotFoundException("document", query.DocumentId);
            }

            var sections = inForce is null ? [] : await db.Set<PlanSection>().AsNoTracking().Where(s => s.VersionId == inForce.Id).ToListAsync(cancellationToken);
            var rule = document.Decisions.RuleOn(today);

            return new DocumentView(
                document.Id, document.Title, document.Kind, document.OwnerRole, document.WrittenFrom,
                document.OriginLabel is null ? null : new RecordLink(document.OriginKind ?? "", document.OriginId ?? Guid.Empty, document.OriginLabel, document.OriginHref ?? ""),
                inForce is null ? null : VersionLine.Of(inForce, document, today),
                adoption is null ? null : DecisionLine.Of(adoption, document),
                rule?.Rule, rule is null ? null : DecisionLine.Of(rule, document), document.NextReviewOn, sections.AsTree(),
                [.. document.Versions.Where(v => !v.IsDraft || user.SeesDrafts()).OrderByDescending(v => v.Number).Select(v => VersionLine.Of(v, document, today))],
                [.. document.Decisions.OrderByDescending(d => d.From).ThenByDescending(d => d.Id).Select(d => DecisionLine.Of(d, document))],
                await ReviewsOfAsync(document, cancellationToken),
                await SignalsOfAsync(document.Id, cancellationToken),
                await RollOutOfAsync(inForce?.Id, cancellationToken),
                await RelatedToAsync(document, cancellationToken));
        }

        private async Task<IReadOnlyList<ReviewLine>> ReviewsOfAsync(GoverningDocument document, CancellationToken cancellationToken)
        {
            var names = await mediator.Send(new NamesOf([.. document.Reviews.Where(r => r.ById is not null).Select(r => r.ById!.Value)]), cancellationToken);

            return [.. document.Reviews.OrderByDescending(r => r.On).ThenByDescending(r => r.Id).Select(r => new ReviewLine(
                r.Id, r.On, r.Result, r.Assessment, r.ProposedRule,
                r.ById is { } by && names.TryGetValue(by, out var name) ? $"{name.Name}, {name.Title.ToLowerInvariant()}" : "",
                document.Versions.Single(v => v.Id == r.VersionId).Number,
                [.. r.Examined.Where(user.Sees).OrderBy(e => e.Place).Select(EvidenceLine.Of)]))];
        }

        private async Task<IReadOnlyList<SignalLine>> SignalsOfAsync(Guid documentId, CancellationToken cancellationToken) =>
            await db.Set<RevisionSignal>().AsNoTracking().SeenBy(user).Where(s => s.DocumentId == documentId)
                .OrderByDescending(s => s.On).ThenByDescending(s => s.Id).Take(50)
                .Select(s => new SignalLine(s.Id, s.Reason, s.Subject, s.EvidenceHref, s.On, s.AssessBy, s.AssessedOn, s.RevisionNeeded))
                .ToListAsync(cancellationToken);

        private async Task<IReadOnlyDictionary<RollOutStep, int>> RollOutOfAsync(Guid? versionId, CancellationToken cancellationToken) =>
            await db.Set<RollOut>().Where(r => r.VersionId == versionId).GroupBy(r => r.Step)
                .Select(g => new { g.Key, Count = g.Count(r => r.DoneOn != null) }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

        private async Task<IReadOnlyList<RelatedLine>> RelatedToAsync(GoverningDocument document, CancellationToken cancellationToken)
        {
            var today = clock.Today();

            return await db.Set<GoverningDocument>().AsNoTracking()
                .Where(d => (d.ShortVersionOfId == document.Id || d.Id == document.ShortVersionOfId)
                    && d.Decisions.Any(x => x.VersionId != null && x.From <= today))
                .OrderBy(d => d.Id).Select(d => new RelatedLine(d.Id, d.Title, d.ShortVersionOfId == document.Id)).ToListAsync(cancellationToken);
        }
    }
}

internal sealed record RelatedLine(Guid Id, string Title, bool IsShortVersion);

/// <param name="NextReviewOn">Last day for the next review; null when it is looked over as needed.</param>
/// <param name="RollOut">Units in reach that have done each step with the version in force, of the steps that are planned or done anywhere.</param>
internal sealed record DocumentView(
    Guid Id, string Title, DocumentKind Kind, Role OwnerRole, int WrittenFrom, RecordLink? Origin, VersionLine? InForce, DecisionLine? Adoption,
    RevisionRule? Rule, DecisionLine? RuleSetBy, DateOnly? NextReviewOn, IReadOnlyList<SectionView> Sections, IReadOnlyList<VersionLine> Versions,
    IReadOnlyList<DecisionLine> Decisions, IReadOnlyList<ReviewLine> Reviews, IReadOnlyList<SignalLine> Signals,
    IReadOnlyDictionary<RollOutStep, int> RollOut, IReadOnlyList<RelatedLine> Related);
