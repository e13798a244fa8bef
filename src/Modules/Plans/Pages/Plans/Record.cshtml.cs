using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.rollout")]
internal sealed class RecordModel(IMediator mediator) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid UnitId { get; set; }

    [BindProperty(SupportsGet = true)]
    public RollOutStep Step { get; set; }

    [BindProperty]
    public RecordRollOut Input { get; set; } = null!;

    public string Title { get; private set; } = "";

    public string UnitName { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var cell = await FindAsync(cancellationToken);
        Input = new RecordRollOut(Id, UnitId, Step, cell.DoneOn, cell.Note ?? "");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { DocumentId = Id, UnitId = UnitId, Step = Step }, cancellationToken);
        StatusMessage = T["Plans.Record.Saved"];

        return RedirectToPage("RollOut", new { id = Id });
    }, cancellationToken);

    protected override Task LoadAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

    private async Task<RollOutCell> FindAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid && ModelState[nameof(Step)]?.Errors.Count > 0)
        {
            throw new NotFoundException("step", RouteData.Values["step"] ?? "");
        }

        var view = await mediator.Send(new ShowRollOut(Id), cancellationToken);
        var unit = view.Units.SingleOrDefault(u => u.Id == UnitId) ?? throw new NotFoundException("unit", UnitId);
        (Title, UnitName) = (view.Documents[0].Title, unit.Name);

        return unit.Cells[Id].Single(c => c.Step == Step);
    }
}
