using System.Runtime.CompilerServices;
using Audit.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SafetyPlatform.Audit.Data;

namespace SafetyPlatform.Audit.AuditNet;

/// <summary>Audit.NET tells a row by its columns, the trail by its fields.</summary>
internal static class Columns
{
    private static readonly ConditionalWeakTable<IProperty, string> Names = [];

    public static ChangedRow Changed(EventEntry row) => new(row.GetEntry(), field =>
    {
        var column = Of(row.GetEntry().Metadata, field.Property);

        if (!row.ColumnValues.TryGetValue(column, out var value))
        {
            throw new InvalidOperationException($"Audit.NET did not capture {row.Table}.{column}: it is set to leave it out.");
        }

        return row.GetEntry().State switch
        {
            EntityState.Added => (null, value),
            EntityState.Deleted => (value, null),
            _ => row.Changes.Find(c => c.ColumnName == column) is { } change ? (change.OriginalValue, change.NewValue) : (null, null),
        };
    });

    /// <summary>As Audit.NET names it: the column in the row's own table.</summary>
    public static string Of(IEntityType type, IProperty property) => Names.GetValue(property, p =>
        (StoreObjectIdentifier.Create(type, StoreObjectType.Table) is { } table ? p.GetColumnName(table) : null) ?? p.GetColumnName());
}
