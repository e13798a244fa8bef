using Audit.Core;
using Audit.EntityFramework;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.AuditNet;

/// <summary>
/// Audit.NET captures what the context is about to save, and keeps the event in the trail: the same entry, in the same
/// transaction. What it was told to leave out, or could not keep, is refused: no setting of Audit.NET makes the trail thinner.
/// </summary>
internal sealed class AuditNetRecorder(SaveRecorder writer, Act act, TimeProvider clock, Copies copies) : ISaveRecorder
{
    private static readonly DbContextHelper Capturing = new();
    private static readonly AuditScopeFactory Scopes = new();
    private (PlatformDbContext Db, AuditEvent Event)? saving;

    public void Saving(PlatformDbContext db)
    {
        saving = null;
        var told = Captured(db) is { } changes ? new AuditEventEntityFramework { EntityFrameworkEvent = changes } : new AuditEvent();

        using var scope = Scopes.Create(new AuditScopeOptions
        {
            EventType = act.Type,
            AuditEvent = told,
            DataProvider = new TrailDataProvider(writer, act, db),
            CreationPolicy = EventCreationPolicy.Manual,
            ExcludeEnvironmentInfo = true,
            SystemClock = new Clock(clock),
        });
        scope.Save();

        if (scope.EventId is null)
        {
            throw new InvalidOperationException("Audit.NET is switched off, or something discarded the event: without an entry nothing is saved.");
        }

        saving = (db, told);
    }

    public void Saved()
    {
        if (saving is { } saved && copies.AreWanted && (act.Trail as Trail)?.Entry is { } entry)
        {
            copies.Keep(saved.Db, saved.Event, entry, act);
        }

        writer.Saved();
    }

    public void Failed(Exception cause) => writer.Failed(cause);

    /// <summary>Null when no row is changed.</summary>
    private static EntityFrameworkEvent? Captured(PlatformDbContext db)
    {
        var captured = Capturing.CreateAuditEvent(new DefaultAuditContext(db) { ExcludeTransactionId = true, ExcludeValidationResults = true });
        var looks = db.ChangeTracker.AutoDetectChangesEnabled;

        // It has just looked for changes; once is enough.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var changed = db.ChangeTracker.Entries().Count(ChangedRow.IsChanged);
        db.ChangeTracker.AutoDetectChangesEnabled = looks;

        return changed == (captured?.Entries.Count ?? 0)
            ? captured
            : throw new InvalidOperationException($"Audit.NET captured {captured?.Entries.Count ?? 0} of {changed} changed rows: it is set to leave some out.");
    }

    private sealed class Clock(TimeProvider clock) : ISystemClock
    {
        public DateTime GetCurrentDateTime() => clock.GetUtcNow().UtcDateTime;

        public long GetCurrentTimestamp() => clock.GetTimestamp();
    }
}
