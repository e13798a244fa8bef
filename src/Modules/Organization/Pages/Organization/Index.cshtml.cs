using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Organization;

[Needs("settings.manage")]
internal sealed class IndexModel(IMediator mediator) : FormPage
{
    [BindProperty]
    public NameOrganization Input { get; set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Input = await mediator.Send(new ShowOrganization(), cancellationToken) ?? new NameOrganization("", "", "", "");

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input, cancellationToken);
        StatusMessage = T["Organization.Names.Done"];

        return RedirectToPage();
    }, cancellationToken);
}
