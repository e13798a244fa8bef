using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.rollout")]
internal sealed class PlanStepsModel(IMediator mediator, CurrentUser user, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PlanRollOut Input { get; set; } = null!;

    public string Title { get; private set; } = "";

    public IEnumerable<Choice> Steps => Enum.GetValues<RollOutStep>().Select(s => new Choice(s.ToString(), T[$"Plans.Step.{s}"], null, T[$"Plans.Step.{s}.Meaning"]));

    public string Sentence => user.ReachFor("plans.rollout") is var reach && user.Units.Count(u => u.IsUnit && reach.Covers(u.Id)) is var count
        ? texts.Count("Plans.PlanSteps.Lead", count, Texts.InWords(count))
        : "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = new PlanRollOut(Id, RollOutStep.Received, null);
        await LoadAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { DocumentId = Id }, cancellationToken);
        StatusMessage = T["Plans.PlanSteps.Saved"];

        return RedirectToPage("RollOut", new { id = Id });
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Title = (await mediator.Send(new ShowRollOut(Id), cancellationToken)).Documents[0].Title;
}
