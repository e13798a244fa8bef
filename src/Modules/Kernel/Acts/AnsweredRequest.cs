using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Kernel.Acts;

/// <summary>The answer given to a request that carried a key, so that a retry gets the same one and changes nothing.</summary>
internal sealed class AnsweredRequest
{
    public required string Key { get; init; }

    /// <summary>Who asked; the key of one is nothing to another.</summary>
    public required string Actor { get; init; }

    public required string Type { get; init; }

    /// <summary>SHA-256 of the message: the same key with another content is refused.</summary>
    public required string ContentHash { get; init; }

    public required string Answer { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class AnsweredRequestConfiguration : IEntityTypeConfiguration<AnsweredRequest>
{
    public void Configure(EntityTypeBuilder<AnsweredRequest> builder)
    {
        builder.ToTable("kernel_answered_requests");
        builder.LeftOutOfTrail();
        builder.HasKey(r => new { r.Actor, r.Key });
        builder.Property(r => r.Key).HasMaxLength(100);
        builder.Property(r => r.Actor).HasMaxLength(100);
        builder.Property(r => r.Type).HasMaxLength(100);
        builder.Property(r => r.ContentHash).HasMaxLength(64);
    }
}
