using SafetyPlatform.Audit.Features;

namespace SafetyPlatform.Audit.Data;

/// <summary>A record as the trail tells it: its rows, folded out of the entries in the order in which they are given.</summary>
internal sealed class PastRecord(Guid recordId)
{
    private readonly Dictionary<(string Kind, string Id), PastRow> rows = [];

    /// <summary>In the order in which they came to be, without those that were removed.</summary>
    public IEnumerable<PastRow> Rows => rows.Values;

    public PastRow? Find(PastRow other) => rows.GetValueOrDefault((other.Kind, other.Id));

    /// <returns>False when the entry changed nothing of the record.</returns>
    public bool Take(EntryLine entry, IReadOnlyList<RowTold> told)
    {
        var own = told.Where(row => (row.RecordId ?? entry.RecordId) == recordId).ToList();
        own.ForEach(row => Take(entry, row));

        return own.Count > 0;
    }

    private void Take(EntryLine entry, RowTold told)
    {
        var key = (told.Kind, told.Id);

        if (told.Operation == "deleted")
        {
            rows.Remove(key);

            return;
        }

        if (!rows.TryGetValue(key, out var row))
        {
            rows[key] = row = new PastRow(told.Kind, told.Id, entry);
        }

        foreach (var field in told.Fields)
        {
            row.Fields[field.Name] = new PastField(field.After, field.IsKnown, entry);
        }
    }
}

/// <param name="AddedBy">The entry that made it.</param>
internal sealed record PastRow(string Kind, string Id, EntryLine AddedBy)
{
    /// <summary>By name; a field that was never filled in is not here.</summary>
    public Dictionary<string, PastField> Fields { get; } = new(StringComparer.Ordinal);
}

/// <param name="IsKnown">False when it is secret, erased, or not for this reader.</param>
/// <param name="By">The entry that gave it this value.</param>
internal sealed record PastField(object? Value, bool IsKnown, EntryLine By);
