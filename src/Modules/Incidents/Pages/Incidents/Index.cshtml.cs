using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Incidents.Pages.Incidents;

[Needs("incidents.report")]
internal sealed class IndexModel(IMediator mediator, CurrentUser user, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    public ListIncidents Query { get; private set; } = new();

    public Page<IncidentLine> Incidents { get; private set; } = new([], null);

    public IncidentTotals Totals { get; private set; } = new(0, 0, 0, 0, 0, 0, 0);

    public Guid? Unit { get; private set; }

    public IncidentCategory? Category { get; private set; }

    public DateOnly? From { get; private set; }

    public DateOnly? To { get; private set; }

    public DateOnly Today => clock.Today();

    public bool ReadsOthers => user.Can("incidents.read");

    public bool HasFilter => Unit is not null || Category is not null || From is not null || To is not null;

    public IEnumerable<SelectListItem> Units =>
        [new SelectListItem(texts["Incidents.List.AllUnits"], ""), .. user.Units.Where(u => u.IsUnit).OrderBy(u => u.Name, StringComparer.CurrentCulture).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];

    public IEnumerable<SelectListItem> Categories =>
        [new SelectListItem(texts["Incidents.List.AllCategories"], ""), .. Enum.GetValues<IncidentCategory>().Select(c => new SelectListItem(texts[$"Incidents.Category.{c}"], c.ToString()))];

    public bool ShowsUnit => user.Units.Count(u => u.IsUnit) > 1;

    public async Task OnGetAsync(
        IncidentChoice? show, Guid? unit, IncidentCategory? category, DateOnly? from, DateOnly? to, Guid? after, CancellationToken cancellationToken)
    {
        (Unit, Category, From, To) = (unit, category, from, to);
        Query = new ListIncidents(show ?? (ReadsOthers ? IncidentChoice.Open : IncidentChoice.Mine), unit, category, from, to, after);
        Incidents = await mediator.Send(Query, cancellationToken);
        Totals = await mediator.Send(new CountIncidents(Query), cancellationToken);
    }

    public string UnitName(Guid id) => user.Units.FirstOrDefault(u => u.Id == id)?.Name ?? "";

    public string Link(IncidentChoice choice, string? after = null)
    {
        (string Name, string? Value)[] parts =
        [
            ("unit", Unit?.ToString()), ("category", Category?.ToString()), ("from", From?.ToString("yyyy-MM-dd")), ("to", To?.ToString("yyyy-MM-dd")), ("after", after),
        ];

        return $"/incidents?show={choice.ToString().ToLowerInvariant()}{string.Concat(parts.Where(p => p.Value is not null).Select(p => $"&{p.Name}={p.Value}"))}";
    }

    public int Count(IncidentChoice choice) => choice switch
    {
        IncidentChoice.Open => Totals.Open,
        IncidentChoice.Serious => Totals.Serious,
        IncidentChoice.Mine => Totals.Mine,
        IncidentChoice.Closed => Totals.Closed,
        _ => Totals.All,
    };
}
