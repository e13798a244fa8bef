using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>One version's text, whatever its state; drafts for those who work on them.</summary>
/// <param name="Number">The version; null for the draft.</param>
[Needs("plans.read")]
internal sealed record ShowVersion(Guid DocumentId, int? Number) : IQuery<VersionView>
{
    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, CurrentUser user) : IRequestHandler<ShowVersion, VersionView>
    {
        public async Task<VersionView> Handle(ShowVersion query, CancellationToken cancellationToken)
        {
            var document = await db.Set<GoverningDocument>().AsNoTracking().WithHistory().SingleOrDefaultAsync(d => d.Id == query.DocumentId, cancellationToken);
            var version = query.Number is null ? document?.Draft : document?.Versions.Find(v => v.Number == query.Number);

            if (document is null || version is null || (version.IsDraft && !user.SeesDrafts()))
            {
                throw new NotFoundException("version", query.DocumentId);
            }

            var sections = await db.Set<PlanSection>().AsNoTracking().Where(s => s.VersionId == version.Id).ToListAsync(cancellationToken);

            return new VersionView(
                document.Id, document.Title, document.Kind, VersionLine.Of(version, document, clock.Today()), version.Revision,
                [.. document.Decisions.Where(d => d.VersionId == version.Id).OrderBy(d => d.From).Select(d => DecisionLine.Of(d, document))],
                document.Versions.Where(v => v.Number < version.Number).Max(v => (int?)v.Number), sections.AsTree());
        }
    }
}

/// <param name="Before">Number of the version before; null for the first.</param>
internal sealed record VersionView(
    Guid DocumentId, string Title, DocumentKind Kind, VersionLine Version, int Revision, IReadOnlyList<DecisionLine> Decisions, int? Before, IReadOnlyList<SectionView> Sections);
