using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Organization.Units;

[Needs("units.manage")]
internal sealed class ChangeModel(IMediator mediator) : FormPage
{
    [BindProperty]
    public ChangeUnit Input { get; set; } = null!;

    public PlaceLine Place { get; private set; } = null!;

    public bool IsUnit => Place.Kind is UnitKind.SchoolUnit or UnitKind.PreschoolUnit;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new ChangeUnit(Place.Id, Place.Name, Place.Pupils, Place.Staff);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { UnitId = id }, cancellationToken);
        StatusMessage = T["Organization.Units.Changed", Input.Name];

        return RedirectToPage("Index");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        Place = (await mediator.Send(new ShowTree(), cancellationToken)).SingleOrDefault(p => p.Id == id) ?? throw new NotFoundException("unit", id);
    }
}
