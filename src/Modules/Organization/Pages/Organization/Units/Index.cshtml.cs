using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Organization.Units;

[Needs("units.manage")]
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<PlaceLine> Places { get; private set; } = [];

    public IReadOnlyList<PlaceLine> Open => [.. Places.Where(p => p.ClosedOn is null && p.Kind is UnitKind.SchoolUnit or UnitKind.PreschoolUnit)];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Places = await mediator.Send(new ShowTree(), cancellationToken);
}
