using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement.Pages.Improvement;

[Needs("improvement.read")]
internal sealed class CaseModel(IMediator mediator, CurrentUser user, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public StepForm Input { get; set; } = new();

    public CaseDetails Case { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public string UnitName => user.NameOf(Case.UnitId);

    public IEnumerable<Choice> Results => Enum.GetValues<CaseResult>().Select(r => new Choice(r.ToString(), T[$"Improvement.Result.{r}"]));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.Step = Case.CurrentStep ?? CaseStep.Improvement;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            await mediator.Send(Input.ToCommand(Id), cancellationToken);
            StatusMessage = T[Input.Step == CaseStep.Improvement ? "Improvement.Case.Concluded" : "Improvement.Case.StepTaken"];

            return RedirectToPage(new { Id });
        },
        cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Case = await mediator.Send(new ShowCase(Id), cancellationToken);
}

internal sealed class StepForm
{
    public CaseStep Step { get; set; }

    public string? StepText { get; set; }

    public string? NoActionReason { get; set; }

    public CaseResult? CaseResult { get; set; }

    public string? PlanSection { get; set; }

    public ICommand<Done> ToCommand(Guid caseId) => Step == CaseStep.Improvement
        ? new ConcludeCase(caseId, CaseResult ?? (CaseResult)(-1), StepText ?? "", PlanSection)
        : new TakeStep(caseId, Step, StepText ?? "", NoActionReason);
}
