using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Data;

internal sealed class OccasionConfiguration : IEntityTypeConfiguration<Occasion>
{
    public void Configure(EntityTypeBuilder<Occasion> builder)
    {
        builder.ToTable("training_occasions");
        builder.HasDiscriminator<string>("type").HasValue<Activity>("activity").HasValue<Drill>("drill");
        builder.Property("type").HasMaxLength(10);
        builder.Property(o => o.Title).HasMaxLength(200);
        builder.Property(o => o.ExternalLeader).HasMaxLength(200);
        builder.Property(o => o.Note).HasMaxLength(1000);
        builder.Property(o => o.State).IsConcurrencyToken();
        builder.HasIndex(o => new { o.On, o.Id });
        builder.HasMany(o => o.Units).WithOne().HasForeignKey(u => u.OccasionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OccasionUnitConfiguration : IEntityTypeConfiguration<OccasionUnit>
{
    public void Configure(EntityTypeBuilder<OccasionUnit> builder)
    {
        builder.ToTable("training_occasion_units");
        builder.HasIndex(u => new { u.OccasionId, u.UnitId }).IsUnique();
        builder.HasIndex(u => u.UnitId);
    }
}

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(a => a.Focus).HasMaxLength(1000);
        builder.Property(a => a.Contents).AsLines();
        builder.Property(a => a.Themes).AsLines();
        builder.Property(a => a.Frame).HasMaxLength(200);
        builder.Property(a => a.Reason).HasMaxLength(1000);
    }
}

internal sealed class DrillConfiguration : IEntityTypeConfiguration<Drill>
{
    public void Configure(EntityTypeBuilder<Drill> builder)
    {
        builder.Property(d => d.Scenario).HasMaxLength(2000);
        builder.Property(d => d.Observations).HasMaxLength(4000);
        builder.Property(d => d.EvaluatedOn).IsConcurrencyToken();
        builder.Property(d => d.Preparations).AsLines();
        builder.Property(d => d.Deviations).AsLines();
    }
}

internal sealed class RequirementConfiguration : IEntityTypeConfiguration<Requirement>
{
    public void Configure(EntityTypeBuilder<Requirement> builder)
    {
        builder.ToTable("training_requirements");
        builder.Property(r => r.Title).HasMaxLength(80);
        builder.Property(r => r.DecidedBy).HasMaxLength(200);
    }
}

internal sealed class RotationConfiguration : IEntityTypeConfiguration<Rotation>
{
    public void Configure(EntityTypeBuilder<Rotation> builder)
    {
        builder.ToTable("training_rotations");
        builder.Property(r => r.Title).HasMaxLength(200);
        builder.Property(r => r.Partner).HasMaxLength(200);
        builder.Property(r => r.Means).HasMaxLength(200);
        builder.Property(r => r.PolicyReference).HasMaxLength(300);
        builder.Property(r => r.Commitment).HasMaxLength(64);
        builder.Property(r => r.SealedSeed).HasMaxLength(1000).KeptOutOfTrail();
        builder.Property(r => r.RevealedSeed).HasMaxLength(64);
        builder.Property(r => r.Performed).IsConcurrencyToken();
        builder.Property(r => r.Dropped).IsConcurrencyToken();
        builder.Property(r => r.UnitCodes).AsLines();
    }
}

internal sealed class SearchConfiguration : IEntityTypeConfiguration<Search>
{
    public void Configure(EntityTypeBuilder<Search> builder)
    {
        builder.ToTable("training_searches");
        builder.Property(s => s.UnitCode).HasMaxLength(4);
        builder.Property(s => s.SealedDate).HasMaxLength(1000).KeptOutOfTrail();
        builder.Property(s => s.Areas).HasMaxLength(500);
        builder.Property(s => s.Reason).HasMaxLength(1000);
        builder.Property(s => s.State).IsConcurrencyToken();
        builder.HasIndex(s => new { s.RotationId, s.UnitId }).IsUnique();
        builder.HasOne<Rotation>().WithMany().HasForeignKey(s => s.RotationId).OnDelete(DeleteBehavior.Restrict);
    }
}
