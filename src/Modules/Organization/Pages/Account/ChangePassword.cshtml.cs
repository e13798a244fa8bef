using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Account;

[SignedIn]
internal sealed class ChangePasswordModel(IMediator mediator, Session session, CurrentUser user) : FormPage
{
    [BindProperty]
    public ChangePassword Input { get; set; } = null!;

    public void OnGet()
    {
        // The form stands on the page.
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var changed = await mediator.Send(Input, cancellationToken);

        if (changed.SecurityStamp is null)
        {
            ModelState.AddModelError("Input.CurrentPassword", T["Organization.Rule.WrongPassword"]);
            Response.StatusCode = 422;

            return Page();
        }

        await session.BeginAsync(user.Id!.Value, changed.SecurityStamp, user.Method);
        StatusMessage = T["Organization.ChangePassword.Done"];

        return RedirectToPage("Security");
    }, cancellationToken);
}
