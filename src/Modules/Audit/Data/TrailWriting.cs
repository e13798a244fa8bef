using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Proof;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Audit.Data;

/// <summary>The form of an entry. Version 1 is described in docs/audit.md; later versions add, they do not change what stands here.</summary>
internal static class TrailWriting
{
    private const int Version = 1;

    public static byte[] Entry(Trail trail, AuditEntry entry, Act act, CurrentUser user)
    {
        var content = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["v"] = Version,
            ["id"] = entry.Id.ToString(),
            ["at"] = TrailPlan.Canonical(entry.At),
            ["type"] = entry.Type,
            ["actor"] = Actor(trail, entry, user),
        };
        Put(content, "permission", entry.Permission);
        Put(content, "unit", entry.UnitId == Guid.Empty ? null : entry.UnitId.ToString());
        Put(content, "record", entry.RecordId?.ToString());
        Put(content, "subject", trail.Subject?.Mac);
        Put(content, "reason", trail.Reason?.Mac);
        Put(content, "request", act.RequestId.Length == 0 ? null : act.RequestId);
        Put(content, "facts", act.Facts.Count == 0 ? null : act.Facts.ToDictionary(f => f.Key, f => (object?)f.Value, StringComparer.Ordinal));
        Put(content, "changes", trail.Rows.Any() ? trail.Rows.Select(r => (object?)Change(r, entry.RecordId)).ToList() : null);

        return CanonicalJson.Write(content);
    }

    /// <summary>The values behind the commitments, in the same order; null when there are none.</summary>
    public static byte[]? Disclosure(Trail trail)
    {
        var content = new Dictionary<string, object?>(StringComparer.Ordinal);
        Put(content, "actor", trail.ActorName?.Disclosed);
        Put(content, "reason", trail.Reason?.Disclosed);
        Put(content, "subject", trail.Subject?.Disclosed);
        Put(content, "changes", trail.Rows.Any() ? trail.Rows.Select(r => (object?)Map(r.Changes, c => c.Disclosed)).ToList() : null);

        return content.Count == 0 ? null : CanonicalJson.Write(content);
    }

    private static Dictionary<string, object?> Actor(Trail trail, AuditEntry entry, CurrentUser user)
    {
        var actor = new Dictionary<string, object?>(StringComparer.Ordinal) { ["kind"] = entry.ActorKind.ToString() };
        Put(actor, "id", entry.ActorId?.ToString());
        Put(actor, "job", entry.ActorJob);
        Put(actor, "name", trail.ActorName?.Mac);
        Put(actor, "method", user.Method.Length == 0 ? null : user.Method);
        Put(actor, "role", entry.Permission is null ? null : user.ActingRole(entry.Permission)?.ToString());

        return actor;
    }

    private static Dictionary<string, object?> Change(TrailRow row, Guid? recordId)
    {
        var change = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["op"] = row.Operation,
            ["kind"] = row.Kind,
            ["id"] = row.Id,
            ["fields"] = Map(row.Changes, c => c.Mac),
        };
        Put(change, "record", row.RecordId == recordId ? null : row.RecordId?.ToString());

        return change;
    }

    private static Dictionary<string, object?> Map(IReadOnlyList<(string Field, Commitment Change)> changes, Func<Commitment, object?> form) =>
        changes.ToDictionary(c => c.Field, c => form(c.Change), StringComparer.Ordinal);

    private static void Put(Dictionary<string, object?> map, string key, object? value)
    {
        if (value is not null)
        {
            map[key] = value;
        }
    }
}
