using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Improvement.Pages.Initiatives;

[Needs("improvement.read")]
internal sealed class IndexModel(IMediator mediator, CurrentUser user) : PageModel
{
    public IReadOnlyList<InitiativeLine> Initiatives { get; private set; } = [];

    public bool Manages => user.Can("initiatives.manage");

    public async Task OnGetAsync(CancellationToken cancellationToken) => Initiatives = await mediator.Send(new ListInitiatives(), cancellationToken);
}
