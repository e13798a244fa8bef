using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlatform.Incidents.Domain;

namespace SafetyPlatform.Incidents.Data;

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents_incidents");
        builder.Property(i => i.Number).HasMaxLength(20);
        builder.HasIndex(i => i.Number).IsUnique();
        builder.Property(i => i.IncidentSeverity).HasConversion<int>();
        builder.Property(i => i.ReportedSeverity).HasConversion<int>();
        builder.Property(i => i.Description).HasMaxLength(ReportLimits.Description);
        builder.Property(i => i.ImmediateMeasures).HasMaxLength(ReportLimits.ImmediateMeasures);
        builder.Property(i => i.AssessmentNote).HasMaxLength(ReportLimits.Note);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasIndex(i => new { i.UnitId, i.OccurredOn });
        builder.HasIndex(i => new { i.State, i.AssessBy });
        builder.HasIndex(i => i.ReporterId);
        builder.HasMany(i => i.Corrections).WithOne().HasForeignKey(c => c.IncidentId);
    }
}

internal sealed class IncidentCorrectionConfiguration : IEntityTypeConfiguration<IncidentCorrection>
{
    public void Configure(EntityTypeBuilder<IncidentCorrection> builder)
    {
        builder.ToTable("incidents_corrections");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Reason).HasMaxLength(ReportLimits.Note);
        builder.ComplexProperty(c => c.Before, before =>
        {
            before.Property(f => f.Description).HasMaxLength(ReportLimits.Description);
            before.Property(f => f.ImmediateMeasures).HasMaxLength(ReportLimits.ImmediateMeasures);
        });
    }
}
