using MediatR;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Kernel.Pipeline;

/// <summary>
/// Sends what only the platform itself may send (<see cref="Contracts.SystemOnlyAttribute"/>) from a handler that serves a person.
/// The person stays the actor of the audit entry. Pages and endpoints never use it.
/// </summary>
public sealed class PlatformSender(IMediator mediator, CurrentUser user)
{
    public async Task<T> SendAsync<T>(IRequest<T> message, CancellationToken cancellationToken)
    {
        var before = user.ActsAsPlatform;
        user.ActsAsPlatform = true;

        try
        {
            return await mediator.Send(message, cancellationToken);
        }
        finally
        {
            user.ActsAsPlatform = before;
        }
    }
}
