using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Health;

namespace SafetyPlatform.Audit.Features;

/// <summary>Not well when an entry has waited for its seal for more than a minute.</summary>
internal sealed class TrailHealth(IServiceScopeFactory scopes, TimeProvider clock) : IHealthSign
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly DateTime started = clock.GetUtcNow().UtcDateTime;

    public string Name => "audit";

    public async Task<HealthFinding> CheckAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem("health");
        var head = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GetHead(), cancellationToken);

        if (head.OldestUnsealedAt is not { } oldest)
        {
            return new HealthFinding(IsWell: true);
        }

        // What was written while nothing ran, or with the clock of a story, has waited since the start.
        var age = clock.GetUtcNow().UtcDateTime - (oldest > started ? oldest : started);

        return new HealthFinding(age <= Longest, age);
    }
}
