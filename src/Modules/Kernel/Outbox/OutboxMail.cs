using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Kernel.Outbox;

/// <summary>A mail that has been decided on: written in the transaction of what caused it, handed over later, kept as evidence.</summary>
public sealed class OutboxMail
{
    public required Guid Id { get; init; }

    /// <summary>Unique over time: the same mail is never written twice, whoever asks. At most 200 characters.</summary>
    public required string Key { get; init; }

    public required string ToAddress { get; init; }

    public required string ToName { get; init; }

    public Guid? PersonId { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>When it was handed over to the mail server; null while it waits.</summary>
    public DateTime? SentAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it may be tried (again). A sender that takes the mail moves this on first, so that nobody else takes it meanwhile.</summary>
    public DateTime NextAttemptAt { get; set; }

    public string? LastError { get; set; }
}

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable("kernel_outbox_mails");
        builder.Property(m => m.Key).HasMaxLength(200);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => new { m.SentAt, m.NextAttemptAt });
        builder.HasIndex(m => new { m.PersonId, m.Id });
        builder.Property(m => m.Body).KeptOutOfTrail();
        builder.Property(m => m.ToAddress).HasMaxLength(254);
        builder.Property(m => m.ToName).HasMaxLength(200);
        builder.Property(m => m.Subject).HasMaxLength(300);
    }
}
