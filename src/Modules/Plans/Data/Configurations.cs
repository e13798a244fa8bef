using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Data;

internal sealed class GoverningDocumentConfiguration : IEntityTypeConfiguration<GoverningDocument>
{
    public void Configure(EntityTypeBuilder<GoverningDocument> builder)
    {
        builder.ToTable("plans_documents");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.Property(d => d.OriginKind).HasMaxLength(40);
        builder.Property(d => d.OriginLabel).HasMaxLength(200);
        builder.Property(d => d.OriginHref).HasMaxLength(300);
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.HasOne<GoverningDocument>().WithMany().HasForeignKey(d => d.ShortVersionOfId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Versions).WithOne().HasForeignKey(v => v.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Decisions).WithOne().HasForeignKey(d => d.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Reviews).WithOne().HasForeignKey(r => r.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentVersionConfiguration : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> builder)
    {
        builder.ToTable("plans_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Revision).IsConcurrencyToken();
        builder.HasIndex(v => new { v.DocumentId, v.Number }).IsUnique();
        builder.HasMany(v => v.Sections).WithOne().HasForeignKey(s => s.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlanSectionConfiguration : IEntityTypeConfiguration<PlanSection>
{
    public void Configure(EntityTypeBuilder<PlanSection> builder)
    {
        builder.ToTable("plans_sections");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Title).HasMaxLength(PlanSection.LongestTitle);
        builder.Property(s => s.Text).HasMaxLength(PlanSection.LongestText);
    }
}

internal sealed class BoardDecisionConfiguration : IEntityTypeConfiguration<BoardDecision>
{
    public void Configure(EntityTypeBuilder<BoardDecision> builder)
    {
        builder.ToTable("plans_decisions");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Board).HasMaxLength(120);
        builder.Property(d => d.Paragraph).HasMaxLength(10);
        builder.Property(d => d.SourceHref).HasMaxLength(300);
        builder.HasIndex(d => new { d.DocumentId, d.SourceId }).IsUnique();
        builder.HasOne<DocumentVersion>().WithMany().HasForeignKey(d => d.VersionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("plans_reviews");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Assessment).HasMaxLength(4000);
        builder.HasMany(r => r.Examined).WithOne().HasForeignKey(e => e.ReviewId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReviewEvidenceConfiguration : IEntityTypeConfiguration<ReviewEvidence>
{
    public void Configure(EntityTypeBuilder<ReviewEvidence> builder)
    {
        builder.ToTable("plans_review_evidence");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Text).HasMaxLength(500);
        builder.Property(e => e.Href).HasMaxLength(300);
    }
}

internal sealed class RevisionSignalConfiguration : IEntityTypeConfiguration<RevisionSignal>
{
    public void Configure(EntityTypeBuilder<RevisionSignal> builder)
    {
        builder.ToTable("plans_signals");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.CauseKey).HasMaxLength(120);
        builder.HasIndex(s => s.CauseKey).IsUnique();
        builder.Property(s => s.Subject).HasMaxLength(500);
        builder.Property(s => s.EvidenceHref).HasMaxLength(300);
        builder.Property(s => s.Why).HasMaxLength(4000);
        builder.HasIndex(s => new { s.AssessedOn, s.AssessBy });
        builder.HasOne<GoverningDocument>().WithMany().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RollOutConfiguration : IEntityTypeConfiguration<RollOut>
{
    public void Configure(EntityTypeBuilder<RollOut> builder)
    {
        builder.ToTable("plans_roll_outs");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Note).HasMaxLength(500);
        builder.HasIndex(r => new { r.VersionId, r.UnitId, r.Step }).IsUnique();
        builder.HasIndex(r => new { r.UnitId, r.Due });
        builder.HasOne<DocumentVersion>().WithMany().HasForeignKey(r => r.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GoverningDocument>().WithMany().HasForeignKey(r => r.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
