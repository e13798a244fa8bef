using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Pipeline;

namespace SafetyPlatform.Kernel.Web;

/// <summary>Refuses a call to the API before its body is read: an endpoint declares what it needs; one that declares nothing is refused.</summary>
public static class ApiGate
{
    public static async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var declared = context.GetEndpoint()?.Metadata;
        var services = context.RequestServices;
        var user = services.GetRequiredService<CurrentUser>();
        var permission = declared?.GetMetadata<NeedsAttribute>()?.Permission;
        var isOpen = declared is null || declared.GetMetadata<OpenToAllAttribute>() is not null;

        if (!isOpen && !user.IsSignedIn)
        {
            await context.ChallengeAsync();

            return;
        }

        if (!isOpen && declared!.GetMetadata<SignedInAttribute>() is null && (permission is null || !user.Can(permission)))
        {
            await services.GetRequiredService<Denials>().RecordAsync((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "", null, context.RequestAborted);

            throw new AccessDeniedException(permission ?? "");
        }

        await next(context);
    }
}
