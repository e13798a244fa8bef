using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Account;

[OpenToAll("the link is the proof")]
internal sealed class PasswordModel(IMediator mediator) : FormPage
{
    [BindProperty]
    public TypedPassword Input { get; set; } = null!;

    public bool IsGood { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(string link, CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(new SetPassword(link, Input.NewPassword ?? "", Input.Repeated ?? ""), cancellationToken);
        StatusMessage = T["Organization.Password.Done"];

        return RedirectToPage("SignIn");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        IsGood = await mediator.Send(new FindPasswordLink((string)RouteData.Values["link"]!), cancellationToken);

    internal sealed record TypedPassword(string? NewPassword, string? Repeated);
}
