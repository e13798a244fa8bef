using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>Copies the version in force, or the latest one, to a new draft.</summary>
internal sealed class NewVersion(PlatformDbContext db, TimeProvider clock)
{
    public async Task<DocumentVersion> BeginAsync(GoverningDocument document, CancellationToken cancellationToken)
    {
        var source = document.Decisions.AdoptionOn(clock.Today())?.VersionId ?? document.Versions.MaxBy(v => v.Number)?.Id;
        var sections = await db.Set<PlanSection>().AsNoTracking().Where(s => s.VersionId == source).ToListAsync(cancellationToken);
        var draft = document.BeginDraft(clock.GetUtcNow());
        draft.Write([.. sections.AsTree().Select(s => new SectionText(s.Title, s.Text, [.. s.Parts.Select(p => new PartText(p.Title, p.Text))]))], clock.GetUtcNow());

        return draft;
    }
}
