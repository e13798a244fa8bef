using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Outbox;

namespace SafetyPlatform.Notifications.Data;

/// <summary>
/// Takes a mail for sending and gives it back. One statement each, which succeeds for one sender only; and no audit entry, as
/// nothing has been handed over yet. A sender that dies leaves a claim that ends by itself.
/// </summary>
internal sealed class MailClaims(PlatformDbContext db, TimeProvider clock)
{
    /// <summary>Longer than any attempt takes.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const int ErrorLength = 500;

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1)];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<List<OutboxMail>> ListDueAsync(int most, CancellationToken cancellationToken) => Due(Now).AsNoTracking()
        .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Take(most).ToListAsync(cancellationToken);

    /// <returns>False when somebody else has it.</returns>
    public async Task<bool> TakeAsync(OutboxMail mail, CancellationToken cancellationToken)
    {
        var now = Now;
#pragma warning disable RS0030 // Compare and set in one statement: two senders can never have the same mail.
        var taken = await Due(now).Where(m => m.Id == mail.Id).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.NextAttemptAt, now + Lease).SetProperty(m => m.Attempts, m => m.Attempts + 1), cancellationToken);
#pragma warning restore RS0030

        return taken == 1;
    }

    /// <summary>After a failed attempt: again after a pause that grows from a minute to a day. It is never given up.</summary>
    public async Task GiveBackAsync(OutboxMail mail, string error, CancellationToken cancellationToken)
    {
        var next = Now + Pauses[Math.Min(mail.Attempts, Pauses.Length - 1)];
        var shortened = error.Length > ErrorLength ? error[..ErrorLength] : error;
#pragma warning disable RS0030 // As above: how often it was tried is no change that anybody made.
        await db.Set<OutboxMail>().Where(m => m.Id == mail.Id && m.SentAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.NextAttemptAt, next).SetProperty(m => m.LastError, shortened), cancellationToken);
#pragma warning restore RS0030
    }

    private IQueryable<OutboxMail> Due(DateTime now) => db.Set<OutboxMail>().Where(m => m.SentAt == null && m.NextAttemptAt <= now);
}
