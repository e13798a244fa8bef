using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Data;

/// <summary>A record as its tables hold it now, whichever module it belongs to: read to be compared with what the trail tells.</summary>
internal sealed class PresentRecord(PlatformDbContext db)
{
    private static readonly MethodInfo Load = typeof(PresentRecord).GetMethod(nameof(LoadAsync))!;

    private static readonly string[] Titles = ["Title", "Heading", "Name", "Number", "Year"];

    /// <param name="kind">Table of the record itself.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The rows of the record and of its parts, with their fields as the trail writes them; empty when it is not there or not in reach.</returns>
    public async Task<IReadOnlyList<PresentRow>> ReadAsync(string kind, Guid id, CancellationToken cancellationToken)
    {
        var type = TypeOf(kind);

        return type is null ? [] : await ReadAsync(type, type.FindPrimaryKey()!.Properties[0], [id], cancellationToken);
    }

    /// <summary>Names of the fields of a kind of row, in the order in which it declares them.</summary>
    public IReadOnlyList<string> FieldsOf(string kind) => TypeOf(kind) is { } type
        ? [.. type.GetDerivedTypesInclusive().SelectMany(t => TrailPlan.Of(t).Fields).Select(f => f.Name).Distinct(StringComparer.Ordinal)]
        : [];

    /// <summary>What a row is called: its title, else what tells it from its sisters in its key, else its unit; null when it has none of these.</summary>
    public FieldShown? NameOf(PastRow row)
    {
        var keys = (TypeOf(row.Kind) is { } type ? TrailPlan.Of(type).Keys : []).Zip(row.Id.Split('/'), (key, part) => new FieldShown(key.Name, part, IsKnown: true));

        return Told(row, Titles).Concat(keys.Where(k => !Guid.TryParse((string)k.Value!, out _))).Concat(Told(row, [nameof(IBelongsToUnit.UnitId)]))
            .FirstOrDefault(name => name is { IsKnown: true, Value: not null });
    }

    /// <summary>The field through which a part names its whole: says nothing to a reader.</summary>
    public string? LinkOf(string kind) => TypeOf(kind) is { } type ? TrailPlan.Of(type).Whole?.Properties[0].Name : null;

    private IEntityType? TypeOf(string kind) => db.Model.GetEntityTypes().FirstOrDefault(type => TrailPlan.Of(type).Kind == kind && type.BaseType is null);

    private async Task<List<PresentRow>> ReadAsync(IEntityType type, IProperty key, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var entries = await (Task<List<EntityEntry>>)Load.MakeGenericMethod(type.ClrType).Invoke(this, [key.Name, ids, cancellationToken])!;
        var rows = entries.ConvertAll(entry => Told(entry, TrailPlan.Of(entry.Metadata)));

        if (entries.Count > 0)
        {
            var held = entries.Select(e => e.Property(type.FindPrimaryKey()!.Properties[0].Name).CurrentValue).OfType<Guid>().ToList();

            foreach (var part in db.Model.GetEntityTypes().Where(t => TrailPlan.Of(t).Whole?.PrincipalEntityType == type))
            {
                rows.AddRange(await ReadAsync(part, TrailPlan.Of(part).Whole!.Properties[0], held, cancellationToken));
            }
        }

        return rows;
    }

    /// <summary>The rows of one table, tracked: what a row does not hold itself is known to the tracker only.</summary>
    public async Task<List<EntityEntry>> LoadAsync<T>(string key, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
        where T : class =>
        (await db.Set<T>().AsTracking().Where(row => ids.Contains(EF.Property<Guid>(row, key))).ToListAsync(cancellationToken)).ConvertAll(row => (EntityEntry)db.Entry(row));

    private static IEnumerable<FieldShown> Told(PastRow row, IEnumerable<string> names) =>
        names.Where(row.Fields.ContainsKey).Select(name => new FieldShown(name, row.Fields[name].Value, row.Fields[name].IsKnown));

    private static PresentRow Told(EntityEntry row, TrailPlan plan) => new(
        plan.Kind, plan.IdOf(row),
        plan.Fields.Where(f => !f.IsSecret).ToDictionary(f => f.Name, f => Whole(f.Told(f.In(row).CurrentValue)), StringComparer.Ordinal));

    private static object? Whole(object? value) => value is int number ? Convert.ToInt64(number, CultureInfo.InvariantCulture) : value;
}

internal sealed record PresentRow(string Kind, string Id, IReadOnlyDictionary<string, object?> Fields);
