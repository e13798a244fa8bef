using MediatR;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>An action without effect asks whether the plan still holds.</summary>
internal sealed class WhenActionEvaluated(SignalRaiser signals) : INotificationHandler<ActionEvaluated>
{
    public Task Handle(ActionEvaluated notification, CancellationToken cancellationToken) =>
        notification.HadEffect
            ? Task.CompletedTask
            : signals.RaiseForPlanAsync(
                $"action:{notification.ActionId}", SignalReason.ActionWithoutEffect, notification.Title, notification.UnitId,
                notification.On, notification.Href, cancellationToken);
}
