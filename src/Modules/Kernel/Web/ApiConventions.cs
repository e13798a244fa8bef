using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Kernel.Web;

/// <summary>What endpoints of the JSON API declare beside their route.</summary>
public static class ApiConventions
{
    /// <summary>The permission the endpoint asks for, checked before it runs; the message asks again, for the unit. 401 without a valid token.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, string permission) =>
        endpoint.WithMetadata(new NeedsAttribute(permission)).AddEndpointFilter((context, next) => UserOf(context) switch
        {
            { IsSignedIn: false } => Challenge(),
            var user when user.Can(permission) => next(context),
            _ => throw new AccessDeniedException(permission),
        });

    /// <summary>Open to everyone with a valid token, whatever the role; otherwise 401.</summary>
    public static RouteHandlerBuilder ForSignedIn(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new SignedInAttribute()).AddEndpointFilter((context, next) => UserOf(context).IsSignedIn ? next(context) : Challenge());

    /// <summary>Takes <c>Idempotency-Key</c> (at most 100 characters): a retry with the same key and body gives the same answer and changes nothing.</summary>
    public static RouteHandlerBuilder TakesIdempotencyKey(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter((context, next) =>
    {
        var key = context.HttpContext.Request.Headers["Idempotency-Key"].ToString();

        if (key.Length > 100)
        {
            throw new RuleViolationException("Kernel.Rule.KeyTooLong") { Field = "Idempotency-Key" };
        }

        context.HttpContext.RequestServices.GetRequiredService<Act>().RequestKey = key.Length == 0 ? null : key;

        return next(context);
    });

    private static CurrentUser UserOf(EndpointFilterInvocationContext context) => context.HttpContext.RequestServices.GetRequiredService<CurrentUser>();

    private static ValueTask<object?> Challenge() => ValueTask.FromResult<object?>(Results.Challenge());
}
