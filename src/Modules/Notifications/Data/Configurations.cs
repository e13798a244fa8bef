using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlatform.Notifications.Domain;

namespace SafetyPlatform.Notifications.Data;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("notifications_reminders");
        builder.Property(r => r.Key).HasMaxLength(120);
        builder.HasIndex(r => r.Key).IsUnique();
    }
}

internal sealed class ReminderProgressConfiguration : IEntityTypeConfiguration<ReminderProgress>
{
    public void Configure(EntityTypeBuilder<ReminderProgress> builder)
    {
        builder.ToTable("notifications_progress");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}
