using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Pages.Rounds;

[Needs("improvement.read")]
internal sealed class IndexModel(IMediator mediator, CurrentUser user, TimeProvider clock) : PageModel
{
    public Page<RoundLine> Rounds { get; private set; } = new([], null);

    public DateOnly Today => clock.Today();

    public bool Holds => user.Can("rounds.hold");

    public async Task OnGetAsync(Guid? after, CancellationToken cancellationToken) => Rounds = await mediator.Send(new ListRounds(after), cancellationToken);
}
