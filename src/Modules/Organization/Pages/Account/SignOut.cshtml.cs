using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Account;

[OpenToAll("leaving is always allowed")]
internal sealed class SignOutModel(IMediator mediator, Session session, CurrentUser user) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (user.IsSignedIn)
        {
            await mediator.Send(new SignOut(), cancellationToken);
        }

        await session.EndAsync();
        TempData["StatusMessage"] = (string)HttpContext.RequestServices.GetRequiredService<IStringLocalizer>()["Organization.SignOut.Done"];

        return RedirectToPage("SignIn");
    }
}
