using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.manage")]
internal sealed class NewDrillModel(IMediator mediator, CurrentUser user, Texts texts, TimeProvider clock) : FormPage
{
    [BindProperty]
    public PlanDrill Input { get; set; } = null!;

    public List<SelectListItem> Units => user.ManagedUnits(texts);

    public List<Choice> Kinds =>
    [
        Kind(DrillKind.Evacuation, "door-open"), Kind(DrillKind.Lockdown, "lock"), Kind(DrillKind.Lockout, "shield"),
        Kind(DrillKind.AlarmTest, "bell-ring"), Kind(DrillKind.Tabletop, "messages-square"), Kind(DrillKind.Extinguishing, "flame"),
    ];

    public List<SelectListItem> Activities { get; private set; } = [];

    public async Task OnGetAsync(Guid? unitId, DrillKind? kind, CancellationToken cancellationToken)
    {
        Input = new PlanDrill(unitId, kind ?? DrillKind.Evacuation, clock.Today().AddDays(14), null, null, Announced: true, null, null);
        await LoadAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var id = await mediator.Send(Input, cancellationToken);
        StatusMessage = T["Training.NewDrill.Done"];

        return Redirect($"/training/drills/{id}");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var coming = await mediator.Send(new ListOccasions(Show: OccasionFilter.Coming, Type: OccasionType.Activity), cancellationToken);
        Activities = [new SelectListItem(texts["Training.NewDrill.OnItsOwn"], ""), .. coming.Items.Select(a => new SelectListItem($"{Format.Date(a.On)} {a.Title}", a.Id.ToString()))];
    }

    private Choice Kind(DrillKind kind, string icon) => new(kind.ToString(), texts.Of("Training.DrillKind", kind), icon);
}
