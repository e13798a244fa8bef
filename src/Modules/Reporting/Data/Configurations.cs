using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Data;

internal sealed class YearlyReportConfiguration : IEntityTypeConfiguration<YearlyReport>
{
    public void Configure(EntityTypeBuilder<YearlyReport> builder)
    {
        builder.ToTable("reporting_reports");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.Year).IsUnique();
        builder.Property(r => r.TitleSv).HasMaxLength(300);
        builder.Property(r => r.TitleEn).HasMaxLength(300);
        builder.Property(r => r.ReferenceNumber).HasMaxLength(60);
        builder.Property(r => r.Administration).HasMaxLength(120);
        builder.Property(r => r.Board).HasMaxLength(120);
        builder.Property(r => r.HeadOfSchools).HasMaxLength(200);
        builder.Property(r => r.HeadOfSchoolsTitle).HasMaxLength(120);
        builder.Property(r => r.Director).HasMaxLength(200);
        builder.Property(r => r.DirectorTitle).HasMaxLength(120);
        builder.Property(r => r.EconomySv).HasMaxLength(2000);
        builder.Property(r => r.EconomyEn).HasMaxLength(2000);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.Title);
        builder.HasMany(r => r.Sentences).WithOne().HasForeignKey(s => s.ReportId);
        builder.HasMany(r => r.Figures).WithOne().HasForeignKey(f => f.ReportId);
        builder.HasMany(r => r.Proposals).WithOne().HasForeignKey(p => p.ReportId);
        builder.HasMany(r => r.Approvals).WithOne().HasForeignKey(a => a.ReportId);
    }
}

internal sealed class ReportSentenceConfiguration : IEntityTypeConfiguration<ReportSentence>
{
    public void Configure(EntityTypeBuilder<ReportSentence> builder)
    {
        builder.ToTable("reporting_sentences");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.ReportId, s.Key }).IsUnique();
        builder.Property(s => s.Key).HasMaxLength(120);
        builder.Property(s => s.TextSv).HasMaxLength(4000);
        builder.Property(s => s.TextEn).HasMaxLength(4000);
        builder.Property(s => s.GeneratedSv).HasMaxLength(4000);
        builder.Property(s => s.GeneratedEn).HasMaxLength(4000);
        builder.Property(s => s.Reason).HasMaxLength(500);
        builder.Property(s => s.ChangedBy).HasMaxLength(200);
        builder.Property(s => s.Evidence).AsJson();
        builder.Property(s => s.Promise).AsJson();
        builder.Ignore(s => s.Text).Ignore(s => s.Generated);
    }
}

internal sealed class ReportFigureConfiguration : IEntityTypeConfiguration<ReportFigure>
{
    public void Configure(EntityTypeBuilder<ReportFigure> builder)
    {
        builder.ToTable("reporting_figures");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => new { f.ReportId, f.Key }).IsUnique();
        builder.Property(f => f.Key).HasMaxLength(120);
        builder.Property(f => f.Generated).AsJson();
        builder.Property(f => f.Changes).AsJson();
        builder.Ignore(f => f.Shown);
    }
}

internal sealed class ReportProposalConfiguration : IEntityTypeConfiguration<ReportProposal>
{
    public void Configure(EntityTypeBuilder<ReportProposal> builder)
    {
        builder.ToTable("reporting_proposals");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.SentenceKey).HasMaxLength(120);
        builder.Property(p => p.Paragraph).HasMaxLength(20);
        builder.Property(p => p.Remark).HasMaxLength(1000);
    }
}

internal sealed class ReportApprovalConfiguration : IEntityTypeConfiguration<ReportApproval>
{
    public void Configure(EntityTypeBuilder<ReportApproval> builder)
    {
        builder.ToTable("reporting_approvals");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.Title).HasMaxLength(120);
        builder.Property(a => a.HashSv).HasMaxLength(64);
        builder.Property(a => a.HashEn).HasMaxLength(64);
    }
}

internal sealed class PromiseConfiguration : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> builder)
    {
        builder.ToTable("reporting_promises");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => new { p.State, p.Year });
        builder.Property(p => p.TitleSv).HasMaxLength(400);
        builder.Property(p => p.TitleEn).HasMaxLength(400);
        builder.Property(p => p.Source).AsJson();
        builder.HasMany(p => p.Answers).WithOne().HasForeignKey(a => a.PromiseId);
    }
}

internal sealed class PromiseAnswerConfiguration : IEntityTypeConfiguration<PromiseAnswer>
{
    public void Configure(EntityTypeBuilder<PromiseAnswer> builder)
    {
        builder.ToTable("reporting_promise_answers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.TextSv).HasMaxLength(1000);
        builder.Property(a => a.TextEn).HasMaxLength(1000);
        builder.Property(a => a.Decision).HasMaxLength(300);
        builder.Property(a => a.ByName).HasMaxLength(200);
        builder.Property(a => a.Evidence).AsJson();
    }
}
