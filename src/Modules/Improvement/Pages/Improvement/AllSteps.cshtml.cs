using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement.Pages.Improvement;

[Needs("improvement.work")]
internal sealed class AllStepsModel(IMediator mediator, CurrentUser user) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AllStepsForm Input { get; set; } = new();

    public CaseDetails Case { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public string UnitName => user.NameOf(Case.UnitId);

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<ActionKind>().Select(k => new SelectListItem(T[$"Improvement.ActionKind.{k}"], k.ToString()));

    public IEnumerable<Choice> Effects => Enum.GetValues<ActionEffect>().Select(e => new Choice(e.ToString(), T[$"Improvement.Effect.{e}"]));

    public IEnumerable<Choice> Results => Enum.GetValues<CaseResult>().Select(r => new Choice(r.ToString(), T[$"Improvement.Result.{r}"]));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.OwnerId = user.Id;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            await mediator.Send(Input.ToCommand(Id), cancellationToken);
            StatusMessage = T["Improvement.Case.Concluded"];

            return RedirectToPage("/Improvement/Case", new { Id });
        },
        cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Case = await mediator.Send(new ShowCase(Id), cancellationToken);
        Owners = [.. (await mediator.Send(new ListPeopleAt(Case.UnitId), cancellationToken)).Select(p => new SelectListItem($"{p.Name}, {p.Title}", p.Id.ToString()))];
    }
}

internal sealed class AllStepsForm
{
    public string? Mapping { get; set; }

    public string? Analysis { get; set; }

    public string? ActionTaken { get; set; }

    public ActionKind ActionKind { get; set; }

    public Guid? OwnerId { get; set; }

    public ActionEffect Effect { get; set; }

    public string? NoActionReason { get; set; }

    public string? Evaluation { get; set; }

    public CaseResult? CaseResult { get; set; }

    public string? Improvement { get; set; }

    public WalkThroughCase ToCommand(Guid caseId) => new(
        caseId, Mapping ?? "", Analysis ?? "", ActionTaken, ActionKind, OwnerId, Effect, NoActionReason, Evaluation ?? "", CaseResult ?? (CaseResult)(-1), Improvement ?? "");
}
