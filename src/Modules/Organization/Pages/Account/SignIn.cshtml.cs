using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Account;

[OpenToAll("the way in")]
internal sealed class SignInModel(IMediator mediator, Session session, IConfiguration configuration) : FormPage
{
    [BindProperty]
    public SignIn Input { get; set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool IsDemo => configuration.GetValue<bool>("Demo");

    public void OnGet()
    {
        // The form stands on the page.
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var answer = await mediator.Send(Input, cancellationToken);

        if (answer.PersonId is not { } personId)
        {
            ModelState.AddModelError("", T["Organization.SignIn.Refused"]);
            Response.StatusCode = 422;

            return Page();
        }

        if (answer.NeedsSecondFactor)
        {
            await session.BeginHalfwayAsync(personId, answer.SecurityStamp!);

            return RedirectToPage("SecondFactor", new { ReturnUrl });
        }

        await session.BeginAsync(personId, answer.SecurityStamp!, "password");
        LanguageCookie.SetUnlessChosen(HttpContext, answer.Language);

        return LocalRedirect(this.SafeReturn(ReturnUrl));
    }, cancellationToken);
}
