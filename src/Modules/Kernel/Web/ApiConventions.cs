using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Kernel.Web;

/// <summary>What endpoints of the JSON API declare beside their route.</summary>
public static class ApiConventions
{
    /// <summary>The permission the endpoint asks for, checked before its body is read; the message asks again, for the unit. 401 without a valid token.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, string permission) => endpoint.WithMetadata(new NeedsAttribute(permission));

    /// <summary>Open to everyone with a valid token, whatever the role; otherwise 401.</summary>
    public static RouteHandlerBuilder ForSignedIn(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new SignedInAttribute());

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
}
