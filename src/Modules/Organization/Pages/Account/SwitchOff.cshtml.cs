using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Account;

[SignedIn]
internal sealed class SwitchOffModel(IMediator mediator, Session session, CurrentUser user) : FormPage
{
    [BindProperty]
    public SwitchOffSecondFactor Input { get; set; } = null!;

    public void OnGet()
    {
        // The form stands on the page.
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var changed = await mediator.Send(Input, cancellationToken);

        if (changed.SecurityStamp is null)
        {
            ModelState.AddModelError("Input.Password", T["Organization.Rule.WrongPassword"]);
            Response.StatusCode = 422;

            return Page();
        }

        await session.BeginAsync(user.Id!.Value, changed.SecurityStamp, "password");
        StatusMessage = T["Organization.SwitchOff.Done"];

        return RedirectToPage("Security");
    }, cancellationToken);
}
