using MediatR;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Every incident has its case, so that none ends before it has been evaluated.</summary>
internal sealed class WhenIncidentReported(PlatformDbContext db, NewCases cases) : INotificationHandler<IncidentReported>
{
    public Task Handle(IncidentReported notification, CancellationToken cancellationToken)
    {
        db.Add(cases.Make(
            notification.UnitId, notification.Title, CaseOrigins.Incident, notification.IncidentId, $"/incidents/{notification.IncidentId}",
            notification.IncidentSeverity >= IncidentSeverity.Serious));

        return Task.CompletedTask;
    }
}
