using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Account;

[OpenToAll("the way back in")]
internal sealed class ForgotModel(IMediator mediator) : FormPage
{
    [BindProperty]
    public AskForPasswordLink Input { get; set; } = null!;

    public void OnGet()
    {
        // The form stands on the page.
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input, cancellationToken);
        StatusMessage = T["Organization.Forgot.Done"];

        return RedirectToPage("SignIn");
    }, cancellationToken);
}
