using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Organization.Units;

[Needs("units.manage")]
internal sealed class CloseModel(IMediator mediator, TimeProvider clock) : FormPage
{
    [BindProperty]
    public CloseUnit Input { get; set; } = null!;

    public PlaceLine Place { get; private set; } = null!;

    public Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Input = new CloseUnit(id, clock.Today());

        return LoadAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { UnitId = id }, cancellationToken);
        StatusMessage = T["Organization.Units.Closed"];

        return RedirectToPage("Index");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        Place = (await mediator.Send(new ShowTree(), cancellationToken)).SingleOrDefault(p => p.Id == id) ?? throw new NotFoundException("unit", id);
    }
}
