using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;

namespace SafetyPlatform.Organization.Pages.Organization;

/// <summary>What the yearly report says of the organisation itself: the record behind its sentences.</summary>
[Needs("reports.read")]
internal sealed class FactsModel(IMediator mediator) : PageModel
{
    public OrganizationFacts Facts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Facts = await mediator.Send(new GetOrganizationFacts(), cancellationToken);
}
