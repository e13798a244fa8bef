using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Organization.People;

[Needs("people.manage")]
internal sealed class AddModel(IMediator mediator) : FormPage
{
    [BindProperty]
    public InvitePerson Input { get; set; } = null!;

    public void OnGet()
    {
        // The form stands on the page.
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var id = await mediator.Send(Input, cancellationToken);
        StatusMessage = T["Organization.People.Added", Input.Name];

        return RedirectToPage("Person", new { id });
    }, cancellationToken);
}
