using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Proof;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Audit.Data;

/// <summary>
/// Writes the one entry of the running act in the transaction of what it changes: the act's first save adds it, later saves
/// extend it. A change outside an act, without an actor or without a transaction is refused.
/// </summary>
internal sealed class SaveRecorder(Act act, CurrentUser user, TimeProvider clock) : ISaveRecorder
{
    public void Saving(PlatformDbContext db) => Tell(db, db.ChangeTracker.Entries().Where(ChangedRow.IsChanged).Select(ChangedRow.Tracked));

    /// <summary>These rows are about to be written, whoever captured them.</summary>
    public void Tell(PlatformDbContext db, IEnumerable<ChangedRow> rows)
    {
        var told = new List<TrailRow>();
        var rowsTold = new List<EntityEntry>();
        var changed = false;

        foreach (var row in rows)
        {
            changed = true;
            var plan = TrailPlan.Of(row.Entry.Metadata);

            if (!plan.IsLeftOut && TrailRow.Of(row, plan) is { } line)
            {
                told.Add(line);
                rowsTold.AddRange(row.Entry.State == EntityState.Deleted ? [] : [row.Entry]);
            }
        }

        if (act.IsRunning)
        {
            Write(db, told);
            rowsTold.ForEach(row => row.Property(TrailAnnotations.LastEntry).CurrentValue = ((Trail)act.Trail!).Entry!.Id);
        }
        else if (changed)
        {
            throw new InvalidOperationException("A change outside a command would leave no audit entry: send a command.");
        }
    }

    public void Saved() => (act.Trail as Trail)?.Saved();

    public void Failed(Exception cause)
    {
        (act.Trail as Trail)?.Failed();

        // The databases name the table they could not write to.
        if (cause is DbUpdateException && cause.GetBaseException().Message.Contains("audit_", StringComparison.Ordinal))
        {
            throw new TrailUnavailableException(cause);
        }
    }

    private void Write(DbContext db, List<TrailRow> rows)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Without a transaction the change and its audit entry could part.");
        }

        var trail = (Trail)(act.Trail ??= Begin());
        trail.Begin(rows);
        trail.Reason ??= act.Reason is null ? null : Commitment.To(act.Reason);

        if (trail.Entry is null)
        {
            trail.Entry = NewEntry();
            Fill(trail);
            db.Add(trail.Entry);
        }
        else if (Fill(trail) && db.Entry(trail.Entry).State == EntityState.Detached)
        {
            db.Update(trail.Entry);
        }

        Disclose(db, trail);
        Touch(db, trail);
    }

    private Trail Begin() => (user.Kind, user.Id, user.Name) switch
    {
        (ActorKind.Person, null, _) or (ActorKind.System, _, "") => throw new InvalidOperationException("An act must have an actor."),
        (ActorKind.Person, _, _) => new Trail { ActorName = Commitment.To(user.Name) },
        _ => new Trail(),
    };

    private AuditEntry NewEntry()
    {
        var now = clock.GetUtcNow();

        return new AuditEntry
        {
            Id = EntryId.Next(now),
            At = now.UtcDateTime.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            Type = act.Type!,
            ActorKind = user.Kind,
            ActorId = user.Id,
            ActorJob = user.Kind == ActorKind.System ? user.Name : null,
            UnitId = Guid.Empty,
            Permission = act.Permission,
            Content = [],
        };
    }

    private static void Touch(DbContext db, Trail trail)
    {
        foreach (var id in trail.Rows.Select(r => r.RecordId).OfType<Guid>().Where(id => id != trail.Entry!.RecordId && trail.Touched.Add(id)).ToList())
        {
            db.Add(new AuditTouch { RecordId = id, EntryId = trail.Entry!.Id });
        }
    }

    /// <returns>False when the entry already tells just this.</returns>
    private bool Fill(Trail trail)
    {
        var entry = trail.Entry!;
        entry.Type = act.Type!;
        entry.UnitId = act.UnitId ?? OnlyUnitOf(trail.Rows) ?? Guid.Empty;
        entry.RecordId = act.RecordId ?? trail.Rows.Select(r => Guid.TryParse(r.Id, out var id) ? id : (Guid?)null).FirstOrDefault(id => id is not null);
        trail.Call(act.Subject);
        var content = TrailWriting.Entry(trail, entry, act, user);

        if (content.AsSpan().SequenceEqual(entry.Content))
        {
            return false;
        }

        entry.Content = content;

        return true;
    }

    /// <summary>What several units share is told of the whole organisation, not of whichever row comes first.</summary>
    private static Guid? OnlyUnitOf(IEnumerable<TrailRow> rows) => rows.Select(r => r.UnitId).OfType<Guid>().Distinct().Take(2).ToList() is [var only] ? only : null;

    private static void Disclose(DbContext db, Trail trail)
    {
        var content = TrailWriting.Disclosure(trail);

        if (content is null || (trail.Disclosure is { } before && content.AsSpan().SequenceEqual(before.Content)))
        {
            return;
        }

        if (trail.Disclosure is null)
        {
            trail.Disclosure = new AuditDisclosure { EntryId = trail.Entry!.Id, Content = content };
            db.Add(trail.Disclosure);
        }
        else
        {
            trail.Disclosure.Content = content;

            if (db.Entry(trail.Disclosure).State == EntityState.Detached)
            {
                db.Update(trail.Disclosure);
            }
        }
    }
}
