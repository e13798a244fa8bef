using Audit.Core;
using Audit.EntityFramework;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Audit.AuditNet;

/// <summary>
/// An event as Audit.NET's other providers get it. It is put together from what the trail tells, so that what the trail leaves out
/// or hides stays here too; but unlike the trail's entry it holds the values themselves.
/// </summary>
internal static class Copy
{
    public const string EntryField = "Entry";
    private const string Hidden = "hidden";

    /// <param name="earlier">What an earlier save of the same act told; one act is one event, as it is one entry.</param>
    public static AuditEventEntityFramework Of(AuditEvent told, AuditEntry entry, Act act, AuditEventEntityFramework? earlier)
    {
        var changes = (told as AuditEventEntityFramework)?.EntityFrameworkEvent;
        List<EventEntry> rows = [.. earlier?.EntityFrameworkEvent?.Entries ?? [], .. changes?.Entries.Select(RowOf).OfType<EventEntry>() ?? []];

        return new AuditEventEntityFramework
        {
            EventType = entry.Type,
            StartDate = earlier?.StartDate ?? told.StartDate,
            EndDate = told.EndDate,
            EntityFrameworkEvent = rows.Count == 0 ? null : new EntityFrameworkEvent { Database = changes?.Database ?? earlier?.EntityFrameworkEvent?.Database, Success = true, Result = rows.Count, Entries = rows },
            CustomFields = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [EntryField] = entry.Id,
                ["Actor"] = entry.ActorId?.ToString() ?? entry.ActorJob ?? entry.ActorKind.ToString(),
                ["Permission"] = entry.Permission,
                ["Unit"] = entry.UnitId == Guid.Empty ? null : entry.UnitId,
                ["Record"] = entry.RecordId,
                ["Request"] = act.RequestId,
                ["Facts"] = new Dictionary<string, string>(act.Facts, StringComparer.Ordinal),
            },
        };
    }

    private static EventEntry? RowOf(EventEntry row)
    {
        var tracked = row.GetEntry();
        var plan = TrailPlan.Of(tracked.Metadata);
        var fields = plan.Fields.ToDictionary(f => Columns.Of(tracked.Metadata, f.Property), StringComparer.Ordinal);
        var changes = row.Changes?.Where(c => fields.TryGetValue(c.ColumnName, out var field) && !field.Comparer.Equals(c.OriginalValue, c.NewValue))
            .Select(c => new EventEntryChange { ColumnName = c.ColumnName, OriginalValue = Shown(fields[c.ColumnName], c.OriginalValue), NewValue = Shown(fields[c.ColumnName], c.NewValue) })
            .ToList();

        return plan.IsLeftOut || changes is []
            ? null
            : new EventEntry
            {
                Table = row.Table,
                Schema = row.Schema,
                Name = row.Name,
                Action = row.Action,
                Valid = true,
                Changes = changes,
                PrimaryKey = plan.Keys.Select(k => tracked.Property(k.Name))
                    .ToDictionary(k => Columns.Of(tracked.Metadata, k.Metadata), k => TrailPlan.Canonical(k.CurrentValue), StringComparer.Ordinal),
                ColumnValues = fields.ToDictionary(f => f.Key, f => Shown(f.Value, row.ColumnValues[f.Key]), StringComparer.Ordinal),
            };
    }

    private static object? Shown(TrailPlan.Field field, object? value) => field.IsSecret ? Hidden : field.Told(value);
}
