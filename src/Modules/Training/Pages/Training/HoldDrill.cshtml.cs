using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.manage")]
internal sealed class HoldDrillModel(IMediator mediator, CurrentUser user, Texts texts, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public HoldDrill Input { get; set; } = null!;

    public DrillRecord Drill { get; private set; } = null!;

    public string Title => texts.NameOf(Drill.Title, Drill.Kind);

    public string PlaceOf(Guid? unitId) => user.NameOf(unitId, texts);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var today = clock.Today();
        Input = new HoldDrill(Id, Drill.On <= today ? Drill.On : today, null, null, null, AttendanceForm.Of(Drill.Units, PlaceOf).Lines);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { DrillId = Id }, cancellationToken);
        StatusMessage = T["Training.HoldDrill.Done"];

        return Redirect($"/training/drills/{Id}");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Drill = await mediator.Send(new ShowDrill(Id), cancellationToken);
}
