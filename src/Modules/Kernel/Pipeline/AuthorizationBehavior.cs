using System.Reflection;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Kernel.Pipeline;

/// <summary>
/// Second: the permission that the message declares, for the unit it concerns; then the unit scope is open for exactly that
/// permission while the message is handled. A message that declares nothing is refused.
/// </summary>
internal sealed class AuthorizationBehavior<TRequest, TResponse>(CurrentUser user, UnitScope scope, Denials denials) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly string? Permission = typeof(TRequest).GetCustomAttribute<NeedsAttribute>()?.Permission;
    private static readonly bool IsOpen = typeof(TRequest).IsDefined(typeof(OpenToAllAttribute));
    private static readonly bool IsForSignedIn = typeof(TRequest).IsDefined(typeof(SignedInAttribute));
    private static readonly bool IsForSystem = typeof(TRequest).IsDefined(typeof(SystemOnlyAttribute));

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (!IsAllowed())
        {
            await denials.RecordAsync(typeof(TRequest).Name, (request as IConcernsUnit)?.UnitId);

            throw new AccessDeniedException(Permission ?? typeof(TRequest).Name);
        }

        var reach = ReachOf();

        if (request is IConcernsUnit concerned && concerned.UnitId != Guid.Empty && !reach.Covers(concerned.UnitId))
        {
            await denials.RecordAsync(typeof(TRequest).Name, concerned.UnitId);

            throw new NotFoundException("unit", concerned.UnitId);
        }

        using (scope.Open(reach))
        {
            return await next();
        }
    }

    private bool IsAllowed() =>
        IsOpen
        || (IsForSystem && (user.Kind == ActorKind.System || user.ActsAsPlatform))
        || (IsForSignedIn && (user.IsSignedIn || user.Kind == ActorKind.System))
        || (Permission is not null && user.Can(Permission));

    private Reach ReachOf() => Permission is not null ? user.ReachFor(Permission)
        : IsForSystem ? Reach.Everything
        : Reach.Nothing;
}
