using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Data;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.manage")]
internal sealed class EvaluateDrillModel(IMediator mediator, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public EvaluationForm Input { get; set; } = new(null, null);

    public DrillRecord Drill { get; private set; } = null!;

    public string Title => texts.NameOf(Drill.Title, Drill.Kind);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Passed is null)
        {
            ModelState.AddModelError("Input.Passed", T["Training.Evaluate.ChooseOne"]);
        }

        return SubmitAsync(async () =>
        {
            await mediator.Send(new EvaluateDrill(Id, Input.Passed!.Value, Lines.Split(Input.Deviations)), cancellationToken);
            StatusMessage = T["Training.Evaluate.Done"];

            return Redirect($"/training/drills/{Id}");
        }, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Drill = await mediator.Send(new ShowDrill(Id), cancellationToken);
}

/// <param name="Deviations">One per line.</param>
internal sealed record EvaluationForm(bool? Passed, string? Deviations);
