using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement.Pages.Rounds;

[Needs("rounds.hold")]
internal sealed class NewModel(IMediator mediator, CurrentUser user, TimeProvider clock) : FormPage
{
    [BindProperty]
    public NewRoundForm Input { get; set; } = new();

    public IReadOnlyList<ReachableUnit> Units => user.UnitsFor("rounds.hold");

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<RoundKind>().Select(k => new SelectListItem(T[$"Improvement.RoundKind.{k}"], k.ToString()));

    public void OnGet()
    {
        Input.On = clock.Today().AddDays(14);
        Input.UnitIds = Units.Count == 1 ? [Units[0].Id] : [];
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            var id = await mediator.Send(Input.ToCommand(), cancellationToken);
            StatusMessage = T["Improvement.PlanRound.Done"];

            return RedirectToPage("/Rounds/Show", new { id });
        },
        cancellationToken);
}

internal sealed class NewRoundForm
{
    public string? Title { get; set; }

    public RoundKind RoundKind { get; set; }

    public DateOnly? On { get; set; }

    public List<Guid> UnitIds { get; set; } = [];

    public string? ExternalParty { get; set; }

    /// <summary>One participant a line.</summary>
    public string? Participants { get; set; }

    public PlanRound ToCommand() => new(
        Title ?? "", RoundKind, On ?? DateOnly.MinValue, UnitIds, ExternalParty,
        (Participants ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
