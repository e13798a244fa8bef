using Audit.Core;
using Audit.EntityFramework;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.AuditNet;

/// <summary>The trail as a place where Audit.NET keeps events: what it captured goes into the entry of the running act.</summary>
internal sealed class TrailDataProvider(SaveRecorder writer, Act act, PlatformDbContext db) : AuditDataProvider
{
    /// <returns>The id of the entry; empty when no act is running and nothing was changed.</returns>
    public override object InsertEvent(AuditEvent auditEvent)
    {
        writer.Tell(db, (auditEvent as AuditEventEntityFramework)?.EntityFrameworkEvent.Entries.Select(Columns.Changed) ?? []);

        return (act.Trail as Trail)?.Entry?.Id ?? Guid.Empty;
    }

    public override Task<object> InsertEventAsync(AuditEvent auditEvent, CancellationToken cancellationToken = default) => Task.FromResult(InsertEvent(auditEvent));
}
