using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement.Pages.Rounds;

[Needs("rounds.hold")]
internal sealed class NewFindingModel(IMediator mediator, CurrentUser user, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public Guid? Unit { get; set; }

    [BindProperty]
    public FindingForm Input { get; set; } = new();

    public RoundDetails Round { get; private set; } = null!;

    public Guid? UnitId { get; private set; }

    public string UnitName => UnitId is { } id ? user.NameOf(id) : "";

    public IEnumerable<SelectListItem> Units => user.UnitsFor("rounds.hold").Where(u => Round.Units.Any(r => r.UnitId == u.Id)).AsItems(T["Improvement.ChooseUnit"]);

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public IEnumerable<SelectListItem> Questions =>
        [new SelectListItem(T["Improvement.Finding.NoQuestion"], ""), .. QuestionBank.All.GroupBy(q => q.Area.ToString()).SelectMany(g => InGroup(g.Key, g))];

    public IEnumerable<Choice> Weights => Enum.GetValues<FindingWeight>().Select(w => new Choice(w.ToString(), T[$"Improvement.Weight.{w}"]));

    public IEnumerable<Choice> Ways => Enum.GetValues<FindingLeadsTo>().Select(w => new Choice(w.ToString(), T[$"Improvement.LeadsTo.{w}"], Description: T[$"Improvement.LeadsTo.{w}.Help"]));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.Due = clock.Today().AddDays(30);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            await LoadAsync(cancellationToken);
            await mediator.Send(Input.ToCommand(Id, UnitId ?? Guid.Empty), cancellationToken);
            StatusMessage = T["Improvement.Finding.Saved"];

            return RedirectToPage("/Rounds/Show", new { Id });
        },
        cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Round = await mediator.Send(new ShowRound(Id), cancellationToken);
        var units = user.UnitsFor("rounds.hold").Where(u => Round.Units.Any(r => r.UnitId == u.Id)).ToList();

        if (!Round.CanHold || units.Count == 0)
        {
            throw new NotFoundException("round", Id);
        }

        UnitId = Unit is { } chosen && units.Exists(u => u.Id == chosen) ? chosen : units.Count == 1 ? units[0].Id : null;
        Owners = UnitId is null ? [] : [.. (await mediator.Send(new ListPeopleAt(UnitId.Value), cancellationToken)).Select(p => new SelectListItem($"{p.Name}, {p.Title}", p.Id.ToString()))];
    }

    private static IEnumerable<SelectListItem> InGroup(string area, IEnumerable<Question> questions)
    {
        var group = new SelectListGroup { Name = area };

        return questions.Select(q => new SelectListItem(q.Text.ToString(), q.Id) { Group = group });
    }
}

internal sealed class FindingForm
{
    public string? QuestionId { get; set; }

    public string? FindingText { get; set; }

    public FindingWeight Weight { get; set; } = FindingWeight.Medium;

    public FindingLeadsTo LeadsTo { get; set; }

    public string? ActionTitle { get; set; }

    public Guid? OwnerId { get; set; }

    public DateOnly? Due { get; set; }

    public RecordFinding ToCommand(Guid roundId, Guid unitId) => new(roundId, unitId, QuestionId, FindingText ?? "", Weight, LeadsTo, ActionTitle, OwnerId, Due);
}
