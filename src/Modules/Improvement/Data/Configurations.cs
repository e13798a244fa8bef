using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlatform.Improvement.Domain;

namespace SafetyPlatform.Improvement.Data;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("improvement_cases");
        builder.Property(c => c.Title).HasMaxLength(Limits.Title);
        builder.Property(c => c.OriginKind).HasMaxLength(20);
        builder.Property(c => c.OriginHref).HasMaxLength(Limits.Title);
        builder.Property(c => c.CurrentStep).HasConversion<int?>();
        builder.Property(c => c.NoActionReason).HasMaxLength(Limits.Text);
        builder.Property(c => c.PlanSection).HasMaxLength(Limits.Title);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.OriginKind, c.OriginId }).IsUnique();
        builder.HasIndex(c => new { c.UnitId, c.CurrentStep, c.StepDue });
        builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.CaseId);
    }
}

internal sealed class CaseStepDoneConfiguration : IEntityTypeConfiguration<CaseStepDone>
{
    public void Configure(EntityTypeBuilder<CaseStepDone> builder)
    {
        builder.ToTable("improvement_case_steps");
        builder.HasKey(s => new { s.CaseId, s.Step });
        builder.Property(s => s.Step).HasConversion<int>();
        builder.Property(s => s.Text).HasMaxLength(Limits.Text);
    }
}

internal sealed class ImprovementActionConfiguration : IEntityTypeConfiguration<ImprovementAction>
{
    public void Configure(EntityTypeBuilder<ImprovementAction> builder)
    {
        builder.ToTable("improvement_actions");
        builder.Property(a => a.Title).HasMaxLength(Limits.Title);
        builder.Property(a => a.How).HasMaxLength(Limits.Text);
        builder.Property(a => a.Seen).HasMaxLength(Limits.Text);
        builder.Property(a => a.WithdrawnBecause).HasMaxLength(Limits.Short);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => new { a.UnitId, a.State, a.Due });
        builder.HasIndex(a => new { a.OwnerId, a.State });
        builder.HasIndex(a => a.CaseId);
    }
}

internal sealed class InitiativeConfiguration : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> builder)
    {
        builder.ToTable("improvement_initiatives");
        builder.ComplexProperty(i => i.Sv, Words);
        builder.ComplexProperty(i => i.En, Words);
        builder.Ignore(i => i.Words);
    }

    private static void Words(ComplexPropertyBuilder<InitiativeWords> words)
    {
        words.Property(w => w.Name).HasMaxLength(Limits.Title);
        words.Property(w => w.Purpose).HasMaxLength(Limits.Short);
        words.Property(w => w.LedBy).HasMaxLength(Limits.Title);
        words.Ignore(w => w.Heading);
    }
}

internal sealed class InitiativeProgressConfiguration : IEntityTypeConfiguration<InitiativeProgress>
{
    public void Configure(EntityTypeBuilder<InitiativeProgress> builder)
    {
        builder.ToTable("improvement_initiative_progress");
        builder.Property(p => p.Comment).HasMaxLength(Limits.Short);
        builder.HasIndex(p => new { p.InitiativeId, p.UnitId });
        builder.HasOne<Initiative>().WithMany().HasForeignKey(p => p.InitiativeId);
    }
}
