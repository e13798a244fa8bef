using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Account;

[SignedIn]
internal sealed class SecurityModel(IMediator mediator, CurrentUser user) : FormPage
{
    public SecondFactorState State { get; private set; } = null!;

    public bool MayMakeTokens => user.Can("tokens.own");

    public IReadOnlyList<Assignment> Roles => user.Assignments;

    public string NameOf(Guid branchId) => user.Units.First(u => u.Id == branchId).Name;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(new BeginSecondFactor(), cancellationToken);

        return RedirectToPage("SetUpSecondFactor");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => State = await mediator.Send(new ShowSecondFactor(), cancellationToken);
}
