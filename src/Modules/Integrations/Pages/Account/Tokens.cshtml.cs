using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Integrations.Features;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Integrations.Pages.Account;

[Needs("tokens.own")]
internal sealed class TokensModel(IMediator mediator, TimeProvider clock) : FormPage
{
    [BindProperty]
    public MakeAccessToken Input { get; set; } = null!;

    /// <summary>The new token, kept for one showing in the visitor's own encrypted cookie.</summary>
    [TempData]
    public string? NewToken { get; set; }

    public IReadOnlyList<AccessTokenLine> Tokens { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = new MakeAccessToken("", Today.AddMonths(3));

        return LoadAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        NewToken = await mediator.Send(Input, cancellationToken);
        StatusMessage = T["Integrations.Tokens.Made"];

        return RedirectToPage();
    }, cancellationToken);

    public Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        ModelState.Clear();

        return SubmitAsync(async () =>
        {
            await mediator.Send(new RevokeAccessToken(id), cancellationToken);
            StatusMessage = T["Integrations.Tokens.Revoked"];

            return RedirectToPage();
        }, cancellationToken);
    }

    public bool IsGood(AccessTokenLine token) => token.RevokedAt is null && token.LastDay >= Today;

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Tokens = await mediator.Send(new ListAccessTokens(), cancellationToken);
}
