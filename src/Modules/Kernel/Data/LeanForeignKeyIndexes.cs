using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace SafetyPlatform.Kernel.Data;

/// <summary>Every foreign key has an index, but not that to a row's last entry: nobody asks that way, and every write would pay.</summary>
internal sealed class LeanForeignKeyIndexes(ProviderConventionSetBuilderDependencies dependencies) : ForeignKeyIndexConvention(dependencies)
{
    protected override IConventionIndex? CreateIndex(IReadOnlyList<IConventionProperty> properties, bool unique, IConventionEntityTypeBuilder entityTypeBuilder) =>
        properties.Any(p => string.Equals(p.Name, TrailAnnotations.LastEntry, StringComparison.Ordinal)) ? null : base.CreateIndex(properties, unique, entityTypeBuilder);
}
