using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Data;

/// <summary>How a kind of row is told in the trail: worked out once per entity type.</summary>
internal sealed partial class TrailPlan
{
    private static readonly ConditionalWeakTable<IEntityType, TrailPlan> Plans = [];

    private TrailPlan(IEntityType type)
    {
        Kind = type.GetTableName() ?? type.DisplayName();
        IsLeftOut = type.IsLeftOutOfTrail();
        Keys = type.FindPrimaryKey()!.Properties;
        Whole = Leading(type).OrderByDescending(key => key.PrincipalToDependent is not null).ThenBy(key => Leading(key.PrincipalEntityType).Any()).FirstOrDefault();
        Fields = [.. type.GetFlattenedProperties().Where(p => !p.IsPrimaryKey() && !p.IsConcurrencyToken && p.Name != TrailAnnotations.LastEntry).Select(Field.From)];
    }

    public string Kind { get; }

    public bool IsLeftOut { get; }

    public IReadOnlyList<IReadOnlyProperty> Keys { get; }

    public IReadOnlyList<Field> Fields { get; }

    /// <summary>What leads a part to its whole: a row that cannot be without another one is part of it. Null for what stands by itself.</summary>
    public IForeignKey? Whole { get; }

    public static TrailPlan Of(IEntityType type) => Plans.GetValue(type, t => new TrailPlan(t));

    public string IdOf(EntityEntry row) => string.Join('/', Keys.Select(k => row.Property(k.Name)).Select(p => p.IsTemporary ? "new" : Written(p.CurrentValue)));

    /// <summary>The record that a row is or is part of; null when it has no id of its own.</summary>
    public static Guid? RecordOf(EntityEntry row)
    {
        var plan = Of(row.Metadata);

        if (plan.Whole is not { } whole)
        {
            return plan.Keys is [var key] ? row.Property(key.Name).CurrentValue as Guid? : null;
        }

        var id = row.Property(whole.Properties[0].Name).CurrentValue;
        var holder = Of(whole.PrincipalEntityType).Whole is null ? null : row.Context.ChangeTracker.Entries()
            .FirstOrDefault(e => e.Metadata == whole.PrincipalEntityType && Equals(e.Property(whole.PrincipalKey.Properties[0].Name).CurrentValue, id));

        return holder is null ? id as Guid? : RecordOf(holder);
    }

    /// <summary>A value in the few forms canonical JSON has; the same on both databases.</summary>
    public static object? Canonical(object? value) => value switch
    {
        null or string or bool or int or long => value,
        byte or short => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        Enum => value.ToString(),
        _ => Written(value),
    };

    private static IEnumerable<IForeignKey> Leading(IEntityType type) =>
        type.GetForeignKeys().Where(key => key.IsRequired && key.Properties is [{ Name: not TrailAnnotations.LastEntry }] && key.PrincipalEntityType != type && key.PrincipalEntityType.MayHaveParts());

    private static string Written(object? value) => value switch
    {
        null => "",
        DateTime instant => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond)).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        string text => text,
        IEnumerable list => JsonSerializer.Serialize(list, list.GetType()),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>One field of a row, found through the complex values it lies in.</summary>
    /// <param name="IsSecret">What it held is never told.</param>
    internal sealed record Field(string Name, IReadOnlyList<string> Path, bool IsSecret, ValueComparer Comparer, IProperty Property)
    {
        public static Field From(IProperty property)
        {
            var path = new List<string> { property.Name };

            for (var type = property.DeclaringType; type is IComplexType complex; type = complex.ComplexProperty.DeclaringType)
            {
                path.Insert(0, complex.ComplexProperty.Name);
            }

            return new Field(
                string.Join('.', path), path, property.IsKeptOutOfTrail() || LooksSecret(property), property.GetValueComparer(), property);
        }

        /// <summary>A value of this field as the trail writes it: what is kept as one text in its column is told as that text.</summary>
        public object? Told(object? value) =>
            value is not null and not string and not Enum && Property.GetValueConverter() is { } converter && converter.ProviderClrType == typeof(string)
                ? converter.ConvertToProvider(value)
                : Canonical(value);

        public PropertyEntry In(EntityEntry row)
        {
            if (Path.Count == 1)
            {
                return row.Property(Path[0]);
            }

            var complex = row.ComplexProperty(Path[0]);

            foreach (var step in Path.Skip(1).SkipLast(1))
            {
                complex = complex.ComplexProperty(step);
            }

            return complex.Property(Path[^1]);
        }
    }

    /// <summary>A second net under <see cref="TrailAnnotations.KeptOutOfTrail"/>: a text that is named like a secret is one.</summary>
    private static bool LooksSecret(IProperty property) =>
        (property.ClrType == typeof(string) || property.ClrType == typeof(byte[])) && SecretName().IsMatch(property.Name);

    [GeneratedRegex("Password|Secret|SecurityStamp|Salt$|^Hash$|(Token|Code|Key|Link)Hash$|^Authenticator", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecretName();
}
