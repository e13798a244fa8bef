using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Organization.Features;

/// <summary>Asks the database on every request who the person is today: an ended role or a closed account works at once.</summary>
internal sealed class CurrentUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentUser user, Act act, ICurrentUserSource source)
    {
        act.RequestId = context.TraceIdentifier;

        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var personId)
            && !await source.BecomeAsync(user, personId, context.User.FindFirstValue(Session.MethodClaim) ?? "", context.User.FindFirstValue(Session.StampClaim), context.RequestAborted))
        {
            if (context.User.Identity?.AuthenticationType == Schemes.Person)
            {
                await context.SignOutAsync(Schemes.Person);
            }

            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    }
}
