using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Kernel.Outbox;

/// <summary>Where a command puts the mails it causes. They are sent after the commit, by the notifications module.</summary>
public sealed class MailOutbox(PlatformDbContext db, TimeProvider clock)
{
    /// <summary>Writes the mail unless one with this key exists.</summary>
    /// <returns>False when it had been written before.</returns>
    public async Task<bool> WriteAsync(string key, Recipient to, string subject, string body, CancellationToken cancellationToken)
    {
        if (db.Set<OutboxMail>().Local.Any(m => m.Key == key) || await db.Set<OutboxMail>().AnyAsync(m => m.Key == key, cancellationToken))
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Key = key,
            ToAddress = to.Email,
            ToName = to.Name,
            PersonId = to.PersonId,
            Subject = subject,
            Body = body,
            WrittenAt = now,
            NextAttemptAt = now,
        });

        return true;
    }
}
