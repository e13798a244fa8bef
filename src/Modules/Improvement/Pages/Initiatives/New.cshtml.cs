using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement.Pages.Initiatives;

[Needs("initiatives.manage")]
internal sealed class NewModel(IMediator mediator, CurrentUser user) : FormPage
{
    [BindProperty]
    public NewInitiativeForm Input { get; set; } = new();

    public IReadOnlyList<ReachableUnit> Units => user.UnitsFor("initiatives.manage");

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<InitiativeKind>().Select(k => new SelectListItem(T[$"Improvement.InitiativeKind.{k}"], k.ToString()));

    public void OnGet() => Input.UnitIds = [.. Units.Select(u => u.Id)];

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            var id = await mediator.Send(Input.ToCommand(), cancellationToken);
            StatusMessage = T["Improvement.PlanInitiative.Done"];

            return RedirectToPage("/Initiatives/Show", new { id });
        },
        cancellationToken);
}

internal sealed class NewInitiativeForm
{
    public InitiativeKind InitiativeKind { get; set; }

    public string? Name { get; set; }

    public string? Purpose { get; set; }

    public string? LedBy { get; set; }

    public string? EnglishName { get; set; }

    public string? EnglishPurpose { get; set; }

    public string? EnglishLedBy { get; set; }

    public List<Guid> UnitIds { get; set; } = [];

    public PlanInitiative ToCommand() => new(InitiativeKind, Name ?? "", Purpose, LedBy, UnitIds, EnglishName, EnglishPurpose, EnglishLedBy);
}
