using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Data;

/// <summary>Whether entries are found by every record that they say they changed.</summary>
internal sealed class TouchCheck(PlatformDbContext db)
{
    private readonly List<(Guid RecordId, Link Entry)> touches = [];

    /// <param name="link">What verification reads of the entry.</param>
    /// <param name="entry">What it says.</param>
    public void Take(Link link, Dictionary<string, object?> entry) => touches.AddRange(EntryReading.Touched(entry).Select(id => (id, link)));

    /// <summary>The first of those taken since last time that is not found by one of its records; null when all are.</summary>
    public async Task<Link?> FirstHiddenAsync(CancellationToken cancellationToken)
    {
        if (touches.Count == 0)
        {
            return null;
        }

        var entries = touches.Select(t => t.Entry.Id).Distinct().ToList();
        var kept = await db.Set<AuditTouch>().AsNoTracking().Where(t => entries.Contains(t.EntryId)).Select(t => new { t.RecordId, t.EntryId }).ToListAsync(cancellationToken);
        var found = kept.Select(t => (t.RecordId, t.EntryId)).ToHashSet();
        var hidden = touches.Find(t => !found.Contains((t.RecordId, t.Entry.Id))).Entry;
        touches.Clear();

        return hidden;
    }
}
