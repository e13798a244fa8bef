using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.requirements")]
internal sealed class NewRequirementModel(IMediator mediator, TimeProvider clock) : FormPage
{
    [BindProperty]
    public AddRequirement Input { get; set; } = null!;

    public void OnGet() =>
        Input = new AddRequirement("", RequirementMeasure.DrillHeld, DrillKind.Evacuation, 80, 12, RequirementScope.AllUnits, "", clock.Today().AddMonths(12));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input, cancellationToken);
        StatusMessage = T["Training.NewRequirement.Done"];

        return Redirect("/training/requirements");
    }, cancellationToken);
}
