using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.read")]
internal sealed class DrillModel(IMediator mediator, CurrentUser user, Texts texts, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PrepareDrill Input { get; set; } = null!;

    public DrillRecord Drill { get; private set; } = null!;

    public string Title => texts.NameOf(Drill.Title, Drill.Kind);

    public string? EvaluatedBy { get; private set; }

    public DateOnly Today { get; } = clock.Today();

    public bool MayChange => user.MayChange(Drill.UnitId);

    public bool IsPlanned => Drill.State == OccasionState.Planned;

    public bool AwaitsEvaluation => Drill.State == OccasionState.Held && Drill.EvaluatedOn is null;

    public string PlaceOf(Guid? unitId) => user.NameOf(unitId, texts);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new PrepareDrill(Id, Drill.Preparations);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { DrillId = Id }, cancellationToken);
        StatusMessage = T["Training.Drill.PreparedDone"];

        return Redirect($"/training/drills/{Id}");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Drill = await mediator.Send(new ShowDrill(Id), cancellationToken);

        if (Drill.EvaluatedById is { } by)
        {
            EvaluatedBy = (await mediator.Send(new NamesOf([by]), cancellationToken)).GetValueOrDefault(by)?.Name;
        }
    }
}
