using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Data;

/// <summary>Finds the entries about a record: those of acts on it, and those of acts on another that changed it on the way.</summary>
internal static class AboutRecord
{
    public static IQueryable<AuditEntry> About(this IQueryable<AuditEntry> entries, PlatformDbContext db, Guid recordId)
    {
        var own = db.Set<AuditEntry>().Where(e => e.RecordId == recordId).Select(e => e.Id);
        var touching = db.Set<AuditTouch>().Where(t => t.RecordId == recordId).Select(t => t.EntryId);

        return entries.Where(e => own.Union(touching).Contains(e.Id));
    }
}
