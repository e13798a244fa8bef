using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SafetyPlatform.Kernel.Web;

/// <summary>Refuses a call to the API before its body is read.</summary>
public static class ApiGate
{
    public static async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is { } endpoint
            && !await Gate.PassesAsync(context.RequestServices, endpoint.Metadata, (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? ""))
        {
            await context.ChallengeAsync();

            return;
        }

        await next(context);
    }
}
