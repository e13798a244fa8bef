using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Data;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.manage")]
internal sealed class NewActivityModel(IMediator mediator, CurrentUser user, Texts texts, TimeProvider clock) : FormPage
{
    [BindProperty]
    public PlanActivity Input { get; set; } = null!;

    /// <summary>The parts, one per line.</summary>
    [BindProperty]
    public string? Parts { get; set; }

    public List<SelectListItem> Units => user.ManagedUnits(texts);

    public List<SelectListItem> Requirements { get; private set; } = [];

    public async Task OnGetAsync(Guid? unitId, Guid? requirementId, CancellationToken cancellationToken)
    {
        Input = new PlanActivity(unitId, "", clock.Today().AddDays(14), FullDay: false, Audience.AllStaff, "", [], [], null, null, null, requirementId);
        await LoadAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var id = await mediator.Send(Input with { Contents = Lines.Split(Parts) }, cancellationToken);
        StatusMessage = T["Training.NewActivity.Done"];

        return Redirect($"/training/activities/{id}");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Requirements =
    [
        new SelectListItem(texts["Training.NoRequirement"], ""),
        .. (await mediator.Send(new ListRequirements(), cancellationToken)).Where(r => r.To is null && r.Measure == RequirementMeasure.StaffShare).Select(r => new SelectListItem(r.Title, r.Id.ToString())),
    ];
}
