using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Data;

/// <summary>
/// Every business row names the entry that tells of its last change, and the database holds it to that: a row written past the
/// product has no entry to name.
/// </summary>
internal static class LastEntry
{
    public static void AddTo(ModelBuilder model)
    {
        var entries = model.Model.FindEntityType(typeof(AuditEntry))!;

        foreach (var type in model.Model.GetEntityTypes().Where(t => t.BaseType is null && !t.IsLeftOutOfTrail()).ToList())
        {
            var column = type.AddProperty(TrailAnnotations.LastEntry, typeof(Guid));
            column.IsNullable = false;
            type.AddForeignKey(column, entries.FindPrimaryKey()!, entries).DeleteBehavior = DeleteBehavior.Restrict;
        }
    }
}
