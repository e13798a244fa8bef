using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Archive;

/// <summary>Where an order stands. That moves many times and is no change that anybody answers for: it leaves no entries.</summary>
internal sealed class ExportOrders(PlatformDbContext db)
{
    public Task<AuditExport?> NextAsync(CancellationToken cancellationToken) =>
        db.Set<AuditExport>().AsNoTracking().Where(e => e.State == ExportState.Waiting || e.State == ExportState.Building).OrderBy(e => e.Id).FirstOrDefaultAsync(cancellationToken);

#pragma warning disable RS0030 // Progress, past the trail and on purpose.
    public Task SetAsync(Guid id, ExportState state, CancellationToken cancellationToken) =>
        db.Set<AuditExport>().Where(e => e.Id == id).ExecuteUpdateAsync(e => e.SetProperty(x => x.State, state), cancellationToken);

    public Task SetAsync(Guid id, long done, long total, CancellationToken cancellationToken) => db.Set<AuditExport>().Where(e => e.Id == id)
        .ExecuteUpdateAsync(e => e.SetProperty(x => x.Done, done).SetProperty(x => x.Total, total).SetProperty(x => x.State, ExportState.Building), cancellationToken);
#pragma warning restore RS0030
}
