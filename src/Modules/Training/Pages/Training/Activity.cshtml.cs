using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.read")]
internal sealed class ActivityModel(IMediator mediator, CurrentUser user, Texts texts, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public HoldActivity Input { get; set; } = null!;

    public ActivityRecord Activity { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public bool MayChange => user.MayChange(Activity.UnitId);

    public bool MayRecord => user.Can("training.manage") && Activity.State == OccasionState.Held;

    public string PlaceOf(Guid? unitId) => user.NameOf(unitId, texts);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new HoldActivity(Id, Activity.On <= Today ? Activity.On : Today);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { ActivityId = Id }, cancellationToken);
        StatusMessage = T["Training.Activity.HeldDone"];

        return Redirect($"/training/activities/{Id}/attendance");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Activity = await mediator.Send(new ShowActivity(Id), cancellationToken);
}
