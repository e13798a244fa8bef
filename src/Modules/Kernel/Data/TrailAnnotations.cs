using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafetyPlatform.Kernel.Data;

/// <summary>What a configuration says to the audit trail.</summary>
public static class TrailAnnotations
{
    private const string KeptOut = "Trail:KeptOut";

    /// <summary>The trail tells that the field changed, never what it held: secrets, and long texts that are kept elsewhere.</summary>
    public static PropertyBuilder<T> KeptOutOfTrail<T>(this PropertyBuilder<T> property) => property.HasAnnotation(KeptOut, value: true);

    public static bool IsKeptOutOfTrail(this IReadOnlyProperty property) => property.FindAnnotation(KeptOut) is not null;
}
