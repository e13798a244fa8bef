using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafetyPlatform.Kernel.Data;

/// <summary>What a configuration says to the audit trail.</summary>
public static class TrailAnnotations
{
    /// <summary>Column of every business row: the entry that tells of its last change.</summary>
    public const string LastEntry = "LastEntryId";

    private const string KeptOut = "Trail:KeptOut";
    private const string LeftOut = "Trail:LeftOut";
    private const string NoParts = "Trail:NoParts";

    /// <summary>The trail tells that the field changed, never what it held: secrets, and long texts that are kept elsewhere.</summary>
    public static PropertyBuilder<T> KeptOutOfTrail<T>(this PropertyBuilder<T> property) => property.HasAnnotation(KeptOut, value: true);

    /// <summary>The whole table is no business of the trail: its own tables, and those that only repeat what an entry tells anyway.</summary>
    public static EntityTypeBuilder<T> LeftOutOfTrail<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(LeftOut, value: true);

    /// <summary>What needs a row of this table to be, is not for that reason a part of it: a role at a school is no part of the school.</summary>
    public static EntityTypeBuilder<T> HasNoParts<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(NoParts, value: true);

    public static bool MayHaveParts(this IReadOnlyEntityType entity) => entity.FindAnnotation(NoParts) is null;

    public static bool IsLeftOutOfTrail(this IReadOnlyEntityType entity) => entity.FindAnnotation(LeftOut) is not null;

    public static bool IsKeptOutOfTrail(this IReadOnlyProperty property) => property.FindAnnotation(KeptOut) is not null;
}
