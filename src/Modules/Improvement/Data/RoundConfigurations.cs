using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlatform.Improvement.Domain;

namespace SafetyPlatform.Improvement.Data;

internal sealed class RoundConfiguration : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("improvement_rounds");
        builder.Property(r => r.Title).HasMaxLength(Limits.Title);
        builder.Property(r => r.ExternalParty).HasMaxLength(Limits.Title);
        builder.Property(r => r.Summary).HasMaxLength(Limits.Text);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.On);
        builder.HasMany(r => r.Units).WithOne().HasForeignKey(u => u.RoundId);
        builder.HasMany(r => r.Participants).WithOne().HasForeignKey(p => p.RoundId);
    }
}

internal sealed class RoundUnitConfiguration : IEntityTypeConfiguration<RoundUnit>
{
    public void Configure(EntityTypeBuilder<RoundUnit> builder)
    {
        builder.ToTable("improvement_round_units");
        builder.HasKey(u => new { u.RoundId, u.UnitId });
    }
}

internal sealed class RoundParticipantConfiguration : IEntityTypeConfiguration<RoundParticipant>
{
    public void Configure(EntityTypeBuilder<RoundParticipant> builder)
    {
        builder.ToTable("improvement_round_participants");
        builder.HasKey(p => new { p.RoundId, p.Place });
        builder.Property(p => p.Who).HasMaxLength(Limits.Title);
    }
}

internal sealed class RoundAnswerConfiguration : IEntityTypeConfiguration<RoundAnswer>
{
    public void Configure(EntityTypeBuilder<RoundAnswer> builder)
    {
        builder.ToTable("improvement_round_answers");
        builder.HasKey(a => new { a.RoundId, a.UnitId, a.QuestionId });
        builder.Property(a => a.QuestionId).HasMaxLength(4);
        builder.Property(a => a.Comment).HasMaxLength(Limits.Short);
        builder.HasOne<Round>().WithMany().HasForeignKey(a => a.RoundId);
    }
}

internal sealed class FindingConfiguration : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("improvement_findings");
        builder.Property(f => f.QuestionId).HasMaxLength(4);
        builder.Property(f => f.Text).HasMaxLength(Limits.Short);
        builder.HasIndex(f => f.RoundId);
        builder.HasOne<Round>().WithMany().HasForeignKey(f => f.RoundId);
    }
}
