using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement.Pages.Improvement;

[Needs("improvement.work")]
internal sealed class NewActionModel(IMediator mediator, CurrentUser user, TimeProvider clock) : FormPage
{
    private const int DaysToDue = 14;
    private const int DaysToEvaluation = 60;

    [BindProperty(SupportsGet = true, Name = "case")]
    public Guid? CaseId { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public Guid? Unit { get; set; }

    [BindProperty]
    public NewActionForm Input { get; set; } = new();

    public CaseDetails? Case { get; private set; }

    public Guid? UnitId { get; private set; }

    public string UnitName => UnitId is { } id ? user.NameOf(id) : "";

    private Guid? ChosenUnit
    {
        get
        {
            var units = user.UnitsFor("improvement.work");

            return Unit is { } unit && units.Any(u => u.Id == unit) ? unit : units.Count == 1 ? units[0].Id : null;
        }
    }

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public IEnumerable<SelectListItem> Units => user.UnitsFor("improvement.work").AsItems(T["Improvement.ChooseUnit"]);

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<ActionKind>().Select(k => new SelectListItem(T[$"Improvement.ActionKind.{k}"], k.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (Input.Due, Input.EvaluateBy) = (clock.Today().AddDays(DaysToDue), clock.Today().AddDays(DaysToDue + DaysToEvaluation));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            var id = await mediator.Send(Input.ToCommand(CaseId, CaseId is null ? ChosenUnit ?? Guid.Empty : Guid.Empty), cancellationToken);
            StatusMessage = T["Improvement.Decide.Saved"];

            return CaseId is { } caseId ? RedirectToPage("/Improvement/Case", new { id = caseId }) : RedirectToPage("/Improvement/Action", new { id });
        },
        cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Case = CaseId is { } caseId ? await mediator.Send(new ShowCase(caseId), cancellationToken) : null;
        UnitId = Case?.UnitId ?? ChosenUnit;
        Owners = UnitId is null ? [] : [.. (await mediator.Send(new ListPeopleAt(UnitId.Value), cancellationToken)).Select(p => new SelectListItem($"{p.Name}, {p.Title}", p.Id.ToString()))];
    }
}

internal sealed class NewActionForm
{
    public string? Title { get; set; }

    public ActionKind ActionKind { get; set; }

    public Guid OwnerId { get; set; }

    public DateOnly? Due { get; set; }

    public DateOnly? EvaluateBy { get; set; }

    public DecideAction ToCommand(Guid? caseId, Guid unitId) =>
        new(caseId, unitId, ActionOrigin.Decision, Title ?? "", ActionKind, OwnerId, Due ?? DateOnly.MinValue, EvaluateBy ?? DateOnly.MinValue);
}
