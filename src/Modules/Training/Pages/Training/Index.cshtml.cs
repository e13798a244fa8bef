using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.read")]
internal sealed class IndexModel(IMediator mediator, CurrentUser user, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public OccasionFilter Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public OccasionType? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true)]
    public PreventiveTheme? Theme { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public DateOnly Today { get; } = clock.Today();

    public bool MayPlan => user.Can("training.manage");

    public OccasionCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    public Page<OccasionLine> Lines { get; private set; } = new([], null);

    public IEnumerable<SelectListItem> Years => Enumerable.Range(Today.Year - 5, 7).Reverse().Select(y => new SelectListItem($"{y}", $"{y}"));

    public List<SelectListItem> Units => user.ReadableUnits(texts);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Year = Year is >= 2000 and <= 2100 ? Year : Today.Year;
        Counts = await mediator.Send(new CountOccasions(Year.Value), cancellationToken);
        Lines = await mediator.Send(new ListOccasions(Year, Show, Type, UnitId, Theme, Cursor?.Length <= 60 ? Cursor : null), cancellationToken);
    }

    public string PlaceOf(OccasionLine line) => user.NameOf(line.UnitId, texts);

    public StatusKind StatusOf(OccasionLine line) => line switch
    {
        { State: OccasionState.Cancelled } => StatusKind.NotApplicable,
        { State: OccasionState.Planned } => line.IsLate(Today) ? StatusKind.Late : StatusKind.Planned,
        { Passed: false } => StatusKind.Late,
        _ when line.AwaitsEvaluation => line.HeldOn!.Value.AddDays(Drill.DaysToEvaluate) < Today ? StatusKind.Late : StatusKind.Soon,
        _ => StatusKind.Ok,
    };

    public string WordOf(OccasionLine line) => line switch
    {
        { State: OccasionState.Cancelled } => texts["Training.State.Cancelled"],
        { State: OccasionState.Planned } => texts[line.IsLate(Today) ? "Training.State.NotHeld" : "Training.State.Planned"],
        { Passed: false } => texts["Training.State.Failed"],
        _ when line.AwaitsEvaluation => texts["Training.State.ToEvaluate"],
        { Type: OccasionType.Activity, Unrecorded: > 0 } => texts.Count("Training.State.Unrecorded", line.Unrecorded),
        { Type: OccasionType.Drill } => texts["Training.State.Evaluated"],
        _ => texts["Training.State.Held"],
    };

    public string AddressOf(OccasionFilter show, string? cursor = null)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["year"] = $"{Year}",
            ["show"] = show == OccasionFilter.All ? null : $"{show}",
            ["type"] = Type is null ? null : $"{Type}",
            ["unitId"] = UnitId is null ? null : $"{UnitId}",
            ["theme"] = Theme is null ? null : $"{Theme}",
            ["cursor"] = cursor,
        };

        return QueryHelpers.AddQueryString("/training", query);
    }
}
