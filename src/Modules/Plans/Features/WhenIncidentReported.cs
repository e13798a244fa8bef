using MediatR;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>A serious incident asks whether the plan still holds.</summary>
internal sealed class WhenIncidentReported(SignalRaiser signals) : INotificationHandler<IncidentReported>
{
    public Task Handle(IncidentReported notification, CancellationToken cancellationToken) =>
        notification.IncidentSeverity < IncidentSeverity.Serious
            ? Task.CompletedTask
            : signals.RaiseForPlanAsync(
                $"incident:{notification.IncidentId}", SignalReason.SeriousIncident, notification.Title, notification.UnitId,
                notification.OccurredOn, $"/incidents/{notification.IncidentId}", cancellationToken);
}
