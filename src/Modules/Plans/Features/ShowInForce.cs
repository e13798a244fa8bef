using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>What was in force on a date: which version by which decision, and which rule by which decision.</summary>
[Needs("plans.read")]
internal sealed record ShowInForce(DateOnly On) : IQuery<IReadOnlyList<InForceLine>>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ShowInForce, IReadOnlyList<InForceLine>>
    {
        public async Task<IReadOnlyList<InForceLine>> Handle(ShowInForce query, CancellationToken cancellationToken)
        {
            var documents = await db.Set<GoverningDocument>().AsNoTracking()
                .Where(d => d.Decisions.Any(x => x.VersionId != null && x.From <= query.On)).OrderBy(d => d.Id).WithHistory().ToListAsync(cancellationToken);

            return [.. documents.Select(d => LineOf(d, query.On))];
        }

        private static InForceLine LineOf(GoverningDocument document, DateOnly on)
        {
            var adoption = document.Decisions.AdoptionOn(on)!;
            var rule = document.Decisions.RuleOn(on);

            return new InForceLine(
                document.Id, document.Title, document.Kind, document.Versions.Single(v => v.Id == adoption.VersionId).Number,
                DecisionLine.Of(adoption, document), rule?.Rule, rule is null ? null : DecisionLine.Of(rule, document));
        }
    }
}

/// <param name="Version">Number of the version in force.</param>
/// <param name="Decision">The latest decision by which it was in force on the day.</param>
internal sealed record InForceLine(
    Guid DocumentId, string Title, DocumentKind Kind, int Version, DecisionLine Decision, RevisionRule? Rule, DecisionLine? RuleSetBy);
