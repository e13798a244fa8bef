using MediatR;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>A drill that showed a fault asks whether the plan still holds.</summary>
internal sealed class WhenDrillEvaluated(SignalRaiser signals) : INotificationHandler<DrillEvaluated>
{
    public Task Handle(DrillEvaluated notification, CancellationToken cancellationToken) =>
        notification.Passed
            ? Task.CompletedTask
            : signals.RaiseForPlanAsync(
                $"drill:{notification.DrillId}", SignalReason.FailedDrill,
                notification.Deviations.Count == 0 ? notification.Title : string.Join(". ", notification.Deviations),
                notification.UnitId, notification.On, notification.Href, cancellationToken);
}
