using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Organization.Pages.Account;

namespace SafetyPlatform.Organization.Pages.Preferences;

[OpenToAll("the language of the page")]
internal sealed class LanguageModel(IMediator mediator, CurrentUser user) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(string? language, string? returnUrl, CancellationToken cancellationToken)
    {
        if (language is not ("sv" or "en"))
        {
            return BadRequest();
        }

        if (user.IsSignedIn)
        {
            await mediator.Send(new ChooseLanguage(language), cancellationToken);
        }

        LanguageCookie.Set(HttpContext, language);

        return LocalRedirect(this.SafeReturn(returnUrl));
    }
}
