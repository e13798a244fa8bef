using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Proof;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Data;

/// <summary>What the running act has changed so far, and the entry that tells of it.</summary>
internal sealed class Trail
{
    private const int SubjectLength = 300;
    private readonly List<TrailRow> saved = [];
    private IReadOnlyList<TrailRow> saving = [];

    public AuditEntry? Entry { get; set; }

    public AuditDisclosure? Disclosure { get; set; }

    /// <summary>The name of the person who acts; none for the platform itself.</summary>
    public Commitment? ActorName { get; init; }

    public Commitment? Reason { get; set; }

    /// <summary>What the record is called; a title may hold what has to be erased.</summary>
    public Commitment? Subject { get; private set; }

    /// <summary>At most 300 characters, and never half of a surrogate pair.</summary>
    public void Call(string? subject)
    {
        if (subject is { Length: > SubjectLength })
        {
            subject = subject[..(char.IsHighSurrogate(subject[SubjectLength - 1]) ? SubjectLength - 1 : SubjectLength)];
        }

        if (Entry!.Subject != subject)
        {
            (Entry.Subject, Subject) = (subject, subject is null ? null : Commitment.To(subject));
        }
    }

    public IEnumerable<TrailRow> Rows => saved.Concat(saving);

    /// <summary>Records that were changed besides the one the act is about, and lead to this entry too.</summary>
    public HashSet<Guid> Touched { get; } = [];

    public void Begin(IReadOnlyList<TrailRow> rows) => saving = rows;

    public void Saved()
    {
        saved.AddRange(saving);
        saving = [];
    }

    /// <summary>What could not be saved is still tracked, and is told again when it is.</summary>
    public void Failed() => saving = [];
}

/// <summary>A row that is about to be written, and what its fields held before and hold after, as the one who captures changes has seen them.</summary>
internal sealed record ChangedRow(EntityEntry Entry, Func<TrailPlan.Field, (object? Before, object? After)> Values)
{
    public static bool IsChanged(EntityEntry row) => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    /// <summary>As the change tracker has it.</summary>
    public static ChangedRow Tracked(EntityEntry row) => new(row, field =>
    {
        var value = field.In(row);

        return (row.State == EntityState.Added ? null : value.OriginalValue, row.State == EntityState.Deleted ? null : value.CurrentValue);
    });
}

/// <summary>One row that was added, changed or deleted.</summary>
/// <param name="RecordId">The record that the row is or is part of.</param>
internal sealed record TrailRow(string Operation, string Kind, string Id, Guid? RecordId, Guid? UnitId, IReadOnlyList<(string Field, Commitment Change)> Changes)
{
    private static readonly Dictionary<string, object?> Hidden = new(StringComparer.Ordinal) { ["hidden"] = true };

    /// <summary>Null when nothing that counts differs: a row can be marked as changed without being so.</summary>
    public static TrailRow? Of(ChangedRow changed, TrailPlan plan)
    {
        var row = changed.Entry;
        var changes = plan.Fields.Select(f => (f.Name, Change: ChangeOf(f, changed.Values(f)))).Where(c => c.Change is not null)
            .Select(c => (c.Name, Commitment.To(c.Change))).ToList();
        var unitId = (row.Entity as IBelongsToUnit)?.UnitId ?? (row.Entity as IMayBelongToUnit)?.UnitId;

        return row.State == EntityState.Modified && changes.Count == 0
            ? null
            : new TrailRow(row.State.ToString().ToLower(CultureInfo.InvariantCulture), plan.Kind, plan.IdOf(row), TrailPlan.RecordOf(row), unitId, changes);
    }

    private static Dictionary<string, object?>? ChangeOf(TrailPlan.Field field, (object? Before, object? After) value)
    {
        if (field.Comparer.Equals(value.Before, value.After))
        {
            return null;
        }

        return field.IsSecret
            ? Hidden
            : new(StringComparer.Ordinal) { ["after"] = field.Told(value.After), ["before"] = field.Told(value.Before) };
    }
}
