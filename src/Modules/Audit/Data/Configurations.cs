using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Data;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.LeftOutOfTrail();
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Type).HasMaxLength(100);
        builder.Property(e => e.ActorJob).HasMaxLength(100);
        builder.Property(e => e.Subject).HasMaxLength(300);
        builder.Property(e => e.Permission).HasMaxLength(60);
        builder.Property(e => e.Hash).HasMaxLength(32);
        builder.Property(e => e.PreviousHash).HasMaxLength(32);

        // Also finds what is not sealed yet; the others lead to pages of a filtered list, newest first.
        builder.HasIndex(e => e.Seq).IsUnique();
        builder.HasIndex(e => new { e.UnitId, e.Id });
        builder.HasIndex(e => new { e.ActorId, e.Id });
        builder.HasIndex(e => new { e.Type, e.Id });
        builder.HasIndex(e => new { e.RecordId, e.Id });
    }
}

internal sealed class AuditDisclosureConfiguration : IEntityTypeConfiguration<AuditDisclosure>
{
    public void Configure(EntityTypeBuilder<AuditDisclosure> builder)
    {
        builder.ToTable("audit_disclosures");
        builder.LeftOutOfTrail();
        builder.HasKey(d => d.EntryId);
        builder.Property(d => d.EntryId).ValueGeneratedNever();
    }
}

internal sealed class AuditTouchConfiguration : IEntityTypeConfiguration<AuditTouch>
{
    public void Configure(EntityTypeBuilder<AuditTouch> builder)
    {
        builder.ToTable("audit_touches");
        builder.LeftOutOfTrail();
        builder.HasKey(t => new { t.EntryId, t.RecordId });
        builder.HasIndex(t => t.RecordId);
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_head");
        builder.LeftOutOfTrail();
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(32);
        builder.Property(h => h.Origin).HasMaxLength(100);
        builder.HasData(new AuditHead { Id = 1, Seq = 0, Hash = ChainHash.Beginning });
    }
}

internal sealed class AuditDayConfiguration : IEntityTypeConfiguration<AuditDay>
{
    public void Configure(EntityTypeBuilder<AuditDay> builder)
    {
        builder.ToTable("audit_days");
        builder.LeftOutOfTrail();
        builder.HasKey(d => new { d.Day, d.UnitId });
    }
}

internal sealed class AuditCheckConfiguration : IEntityTypeConfiguration<AuditCheck>
{
    public void Configure(EntityTypeBuilder<AuditCheck> builder)
    {
        builder.ToTable("audit_checks");
        builder.LeftOutOfTrail();
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.Property(c => c.FaultKind).HasMaxLength(40);
    }
}

internal sealed class AuditTileConfiguration : IEntityTypeConfiguration<AuditTile>
{
    public void Configure(EntityTypeBuilder<AuditTile> builder)
    {
        builder.ToTable("audit_tiles");
        builder.LeftOutOfTrail();
        builder.HasKey(t => new { t.Level, t.Index });
        builder.Property(t => t.Hashes).HasMaxLength(256 * 32);
    }
}

internal sealed class AuditKeyConfiguration : IEntityTypeConfiguration<AuditKey>
{
    public void Configure(EntityTypeBuilder<AuditKey> builder)
    {
        builder.ToTable("audit_keys");
        builder.LeftOutOfTrail();
        builder.Property(k => k.Id).HasMaxLength(8);
    }
}

internal sealed class AuditCheckpointConfiguration : IEntityTypeConfiguration<AuditCheckpoint>
{
    public void Configure(EntityTypeBuilder<AuditCheckpoint> builder)
    {
        builder.ToTable("audit_checkpoints");
        builder.LeftOutOfTrail();
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Origin).HasMaxLength(100);
        builder.Property(c => c.Note).HasMaxLength(10_000);
        builder.HasIndex(c => new { c.Origin, c.Size }).IsUnique();
    }
}

internal sealed class AuditErasureConfiguration : IEntityTypeConfiguration<AuditErasure>
{
    public void Configure(EntityTypeBuilder<AuditErasure> builder)
    {
        builder.ToTable("audit_erasures");
        builder.LeftOutOfTrail();
        builder.HasKey(e => new { e.EntryId, e.Part });
    }
}

internal sealed class AuditExportConfiguration : IEntityTypeConfiguration<AuditExport>
{
    public void Configure(EntityTypeBuilder<AuditExport> builder)
    {
        builder.ToTable("audit_exports");
        builder.LeftOutOfTrail();
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Language).HasMaxLength(2);
        builder.HasIndex(e => new { e.OrderedBy, e.Id });
    }
}
