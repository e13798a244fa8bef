using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SafetyPlatform.Kernel.Web;

/// <summary>Refuses a page before it runs: each page declares what it needs, as each message does. Who has not signed in is asked to.</summary>
public sealed class NeedsPageFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = context.ActionDescriptor;

        if (!await Gate.PassesAsync(context.HttpContext.RequestServices, page.ModelTypeInfo!.GetCustomAttributes(inherit: true), page.ViewEnginePath))
        {
            context.Result = new ChallengeResult();

            return;
        }

        await next();
    }
}
