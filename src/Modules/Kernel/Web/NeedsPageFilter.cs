using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Pipeline;

namespace SafetyPlatform.Kernel.Web;

/// <summary>Refuses a page before it runs: each page declares what it needs, as each message does. Who has not signed in is asked to.</summary>
public sealed class NeedsPageFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = context.ActionDescriptor.ModelTypeInfo!;
        var services = context.HttpContext.RequestServices;
        var permission = page.GetCustomAttribute<NeedsAttribute>()?.Permission;
        var user = services.GetRequiredService<CurrentUser>();
        var allowed = page.IsDefined(typeof(OpenToAllAttribute))
            || (user.IsSignedIn && (page.IsDefined(typeof(SignedInAttribute)) || (permission is not null && user.Can(permission))));

        if (!allowed && !user.IsSignedIn)
        {
            context.Result = new ChallengeResult();

            return;
        }

        if (!allowed)
        {
            await services.GetRequiredService<Denials>().RecordAsync(context.ActionDescriptor.ViewEnginePath, null, context.HttpContext.RequestAborted);

            throw new AccessDeniedException(permission ?? "");
        }

        await next();
    }
}
