using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Health;
using SafetyPlatform.Kernel.Outbox;

namespace SafetyPlatform.Notifications.Features;

/// <summary>Not well when a mail has waited for more than an hour.</summary>
internal sealed class MailHealth(IServiceScopeFactory scopes, TimeProvider clock) : IHealthSign
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly DateTime started = clock.GetUtcNow().UtcDateTime;

    public string Name => "mail";

    public async Task<HealthFinding> CheckAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var oldest = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<OutboxMail>()
            .Where(m => m.SentAt == null).MinAsync(m => (DateTime?)m.WrittenAt, cancellationToken);

        if (oldest is not { } written)
        {
            return new HealthFinding(IsWell: true);
        }

        var age = clock.GetUtcNow().UtcDateTime - (written > started ? written : started);

        return new HealthFinding(age <= Longest, age);
    }
}
