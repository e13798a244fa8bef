using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Organization.People;

[Needs("people.manage")]
internal sealed class CloseModel(IMediator mediator) : FormPage
{
    public PersonDetails Person { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(new CloseAccount(id), cancellationToken);
        StatusMessage = T["Organization.CloseAccount.Done"];

        return RedirectToPage("Person", new { id });
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Person = await mediator.Send(new ShowPerson(Guid.Parse((string)RouteData.Values["id"]!)), cancellationToken);
}
