using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Incidents.Pages.Incidents;

[Needs("incidents.report")]
internal sealed class ReceiptModel(IMediator mediator, CurrentUser user) : PageModel
{
    public Receipt Receipt { get; private set; } = null!;

    public string UnitName => user.Units.FirstOrDefault(u => u.Id == Receipt.UnitId)?.Name ?? "";

    public bool IsSerious => Receipt.IncidentSeverity >= IncidentSeverity.Serious;

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) => Receipt = await mediator.Send(new ShowReceipt(id), cancellationToken);
}
