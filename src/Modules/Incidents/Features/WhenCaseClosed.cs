using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Incidents.Features;

/// <summary>The case of an incident has been through all five steps: the incident is closed.</summary>
internal sealed class WhenCaseClosed(PlatformDbContext db, TimeProvider clock) : INotificationHandler<CaseClosed>
{
    public async Task Handle(CaseClosed notification, CancellationToken cancellationToken)
    {
        if (notification.OriginKind != CaseOrigins.Incident)
        {
            return;
        }

        var incident = await db.Set<Incident>().SingleOrDefaultAsync(i => i.Id == notification.OriginId, cancellationToken);
        incident?.Close(clock.GetUtcNow().UtcDateTime);
    }
}
