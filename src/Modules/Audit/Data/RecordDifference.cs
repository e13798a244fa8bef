using SafetyPlatform.Audit.Features;

namespace SafetyPlatform.Audit.Data;

internal static class RecordDifference
{
    /// <summary>What came, what became another, and what went.</summary>
    public static IEnumerable<RecordChange> Between(PastRecord then, PastRecord now)
    {
        foreach (var row in now.Rows)
        {
            if (then.Find(row) is not { } before)
            {
                yield return new RecordChange("added", row, null, null, null, IsKnown: true, row.AddedBy);

                continue;
            }

            foreach (var (name, field) in row.Fields.Where(f => before.Fields.GetValueOrDefault(f.Key)?.By != f.Value.By))
            {
                var past = before.Fields.GetValueOrDefault(name);
                var isKnown = field.IsKnown && past?.IsKnown != false;

                if (!isKnown || !Equals(past?.Value, field.Value))
                {
                    yield return new RecordChange("modified", row, name, past?.Value, field.Value, isKnown, field.By);
                }
            }
        }

        foreach (var gone in then.Rows.Where(row => now.Find(row) is null))
        {
            yield return new RecordChange("deleted", gone, null, null, null, IsKnown: true, null);
        }
    }

    /// <summary>Fields that the tables hold otherwise than the trail tells, as the tables hold them; what the reader may not know is passed over.</summary>
    public static IEnumerable<FieldShown> WithPresent(PastRecord told, IReadOnlyList<PresentRow> present)
    {
        var known = told.Rows.ToDictionary(row => (row.Kind, row.Id));

        foreach (var row in present)
        {
            if (!known.Remove((row.Kind, row.Id), out var past))
            {
                yield return new FieldShown(row.Kind, row.Id, IsKnown: true);

                continue;
            }

            foreach (var (name, value) in row.Fields)
            {
                var field = past.Fields.GetValueOrDefault(name);

                if (field?.IsKnown != false && !Equals(field?.Value, value))
                {
                    yield return new FieldShown(name, value, IsKnown: true);
                }
            }
        }

        foreach (var missing in known.Keys)
        {
            yield return new FieldShown(missing.Kind, missing.Id, IsKnown: true);
        }
    }
}

/// <param name="Operation"><c>added</c>, <c>modified</c> or <c>deleted</c>.</param>
/// <param name="Row">As it is now; as it was, when it is gone.</param>
/// <param name="Field">Null for a row that came or went.</param>
/// <param name="By">The last entry that did it; null for a row that is gone.</param>
internal sealed record RecordChange(string Operation, PastRow Row, string? Field, object? Then, object? Now, bool IsKnown, EntryLine? By);
