using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Incidents.Pages.Incidents;

[Needs("incidents.report")]
internal sealed class ReportModel(IMediator mediator, CurrentUser user, TimeProvider clock) : FormPage
{
    [BindProperty]
    public ReportForm Input { get; set; } = new();

    public IReadOnlyList<ReachableUnit> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> UnitItems => Units.Select(u => new SelectListItem(u.Name, u.Id.ToString()));

    public IEnumerable<SelectListItem> Places =>
        [new SelectListItem(T["Incidents.Report.ChoosePlace"], ""), .. Enum.GetValues<IncidentPlace>().Select(p => new SelectListItem(T[$"Incidents.Place.{p}"], p.ToString()))];

    public IEnumerable<Choice> Categories => Enum.GetValues<IncidentCategory>().Select(c => new Choice(c.ToString(), T[$"Incidents.Category.{c}"], c.Icon()));

    public IEnumerable<Choice> Levels => Enum.GetValues<IncidentSeverity>()
        .Select(s => new Choice(s.ToString(), T[$"Incidents.Severity.{s}"], Description: T[$"Incidents.Severity.{s}.Help"]));

    public IEnumerable<Choice> Times => Enum.GetValues<ReportedTime>().Select(t => new Choice(t.ToString(), T[$"Incidents.Report.When.{t}"]));

    public Guid PersonKey => user.Id ?? Guid.Empty;

    public async Task OnGetAsync(Guid? unit, IncidentCategory? category, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        (Input.UnitId, Input.Category) = (unit ?? (Units.Count == 1 ? Units[0].Id : Guid.Empty), category);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            var id = await mediator.Send(Input.ToCommand(), cancellationToken);

            return RedirectToPage("/Incidents/Receipt", new { id });
        },
        cancellationToken);

    protected override Task LoadAsync(CancellationToken cancellationToken)
    {
        var reach = user.ReachFor("incidents.report");
        Units = [.. user.Units.Where(u => u.IsUnit && reach.Covers(u.Id)).OrderBy(u => u.Name, StringComparer.CurrentCulture)];
        Input.OccurredAt ??= Stockholm.ToLocal(clock.GetUtcNow().UtcDateTime);

        return Task.CompletedTask;
    }
}
