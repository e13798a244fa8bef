using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Organization.Units;

[Needs("units.manage")]
internal sealed class AddModel(IMediator mediator) : FormPage
{
    [BindProperty]
    public AddUnit Input { get; set; } = null!;

    public List<SelectListItem> Parents { get; private set; } = [];

    public IEnumerable<Choice> Kinds => Enum.GetValues<UnitKind>().Where(k => k != UnitKind.Municipality || Parents.Count == 0)
        .Select(k => new Choice(k.ToString(), T[$"Organization.Kind.{k}"], Description: T[$"Organization.Kind.{k}.Help"]));

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = new AddUnit("", "", UnitKind.SchoolUnit, null, 0, 0);

        return LoadAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { Code = Input.Code?.Trim().ToUpperInvariant() ?? "" }, cancellationToken);
        StatusMessage = T["Organization.Units.Added", Input.Name];

        return RedirectToPage("Index");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Parents = [.. (await mediator.Send(new ShowTree(), cancellationToken))
            .Where(p => p.ClosedOn is null && p.Kind is UnitKind.Municipality or UnitKind.Administration or UnitKind.Branch)
            .Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
}
