using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>The governing documents, oldest first, fifty at a time.</summary>
[Needs("plans.read")]
internal sealed record ListDocuments(Guid? After = null) : IQuery<Page<DocumentLine>>
{
    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, CurrentUser user) : IRequestHandler<ListDocuments, Page<DocumentLine>>
    {
        private const int Size = 50;

        public async Task<Page<DocumentLine>> Handle(ListDocuments query, CancellationToken cancellationToken)
        {
            var after = query.After ?? Guid.Empty;
            var documents = await db.Set<GoverningDocument>().AsNoTracking().Where(d => d.Id > after).OrderBy(d => d.Id).Take(Size + 1)
                .WithHistory().ToListAsync(cancellationToken);
            var signals = await db.Set<RevisionSignal>().SeenBy(user).Where(s => s.AssessedOn == null).GroupBy(s => s.DocumentId)
                .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            var reached = await db.Set<RollOut>().Where(r => r.DoneOn != null).GroupBy(r => r.VersionId)
                .Select(g => new { g.Key, Count = g.Select(r => r.UnitId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            var lines = documents.Take(Size).Where(d => user.SeesDrafts() || d.Decisions.AdoptionOn(clock.Today()) is not null)
                .Select(d => LineOf(d, signals.GetValueOrDefault(d.Id), reached)).ToList();

            return new Page<DocumentLine>(lines, documents.Count > Size ? documents[Size - 1].Id.ToString() : null);
        }

        private DocumentLine LineOf(GoverningDocument document, int signals, Dictionary<Guid, int> reached)
        {
            var today = clock.Today();
            var inForce = document.Versions.Find(v => v.Id == document.Decisions.AdoptionOn(today)?.VersionId);

            return new DocumentLine(
                document.Id, document.Title, document.Kind, document.OwnerRole,
                inForce is null ? null : VersionLine.Of(inForce, document, today),
                document.Decisions.AdoptionOn(today) is { } adoption ? DecisionLine.Of(adoption, document) : null,
                document.Decisions.RuleOn(today)?.Rule, document.NextReviewOn, document.Reviews.Max(r => (DateOnly?)r.On),
                signals, document.Draft is not null, inForce is null ? 0 : reached.GetValueOrDefault(inForce.Id));
        }
    }
}

/// <param name="Reached">Units in reach that the version in force has come to.</param>
internal sealed record DocumentLine(
    Guid Id, string Title, DocumentKind Kind, Role OwnerRole, VersionLine? InForce, DecisionLine? Adoption, RevisionRule? Rule,
    DateOnly? NextReviewOn, DateOnly? LastReviewOn, int OpenSignals, bool HasDraft, int Reached);
