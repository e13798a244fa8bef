using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement.Pages.Initiatives;

[Needs("improvement.read")]
internal sealed class ShowModel(IMediator mediator, CurrentUser user, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ProgressForm Input { get; set; } = new();

    public InitiativeDetails Initiative { get; private set; } = null!;

    public IReadOnlyList<ReachableUnit> Units => [.. user.UnitsFor("improvement.read").Where(u => Initiative.Units.Any(s => s.UnitId == u.Id))];

    public IEnumerable<Choice> States => Enum.GetValues<InitiativeState>().Select(s => new Choice(s.ToString(), T[Initiative.Kind.WordOf(s)]));

    public IEnumerable<IGrouping<string, UnitStanding>> Branches => Initiative.Units.OrderBy(s => UnitName(s.UnitId), StringComparer.CurrentCulture).GroupBy(s => BranchOf(s.UnitId));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.On = clock.Today();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            await mediator.Send(Input.ToCommand(Id), cancellationToken);
            StatusMessage = T["Improvement.Progress.Saved"];

            return RedirectToPage(new { Id });
        },
        cancellationToken);

    public string UnitName(Guid id) => user.NameOf(id);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Initiative = await mediator.Send(new ShowInitiative(Id), cancellationToken);

    private string BranchOf(Guid unitId) => user.Units.FirstOrDefault(u => u.Id == unitId)?.ParentId is { } parent ? user.NameOf(parent) : "";
}

internal sealed class ProgressForm
{
    public List<Guid> UnitIds { get; set; } = [];

    public InitiativeState? State { get; set; }

    public DateOnly? On { get; set; }

    public string? Comment { get; set; }

    public RecordInitiativeProgress ToCommand(Guid id) => new(id, UnitIds, State ?? (InitiativeState)(-1), On ?? DateOnly.MinValue, Comment);
}
