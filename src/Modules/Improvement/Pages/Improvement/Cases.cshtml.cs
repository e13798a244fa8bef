using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Pages.Improvement;

[Needs("improvement.read")]
internal sealed class CasesModel(IMediator mediator, CurrentUser user, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    public Page<CaseLine> Cases { get; private set; } = new([], null);

    public CaseTotals Totals { get; private set; } = new([0, 0, 0, 0, 0], 0, 0);

    public bool Closed { get; private set; }

    public CaseStep? Step { get; private set; }

    public Guid? Unit { get; private set; }

    public DateOnly Today => clock.Today();

    public bool Leads => user.Can("improvement.work");

    public bool ShowsUnit => user.UnitsFor("improvement.read").Count > 1;

    public IEnumerable<SelectListItem> Units => user.UnitsFor("improvement.read").AsItems(texts["Improvement.AllUnits"]);

    public async Task OnGetAsync(bool closed, CaseStep? step, Guid? unit, Guid? after, CancellationToken cancellationToken)
    {
        (Closed, Step, Unit) = (closed, step, unit);
        Cases = await mediator.Send(new ListCases(closed, unit, step, after), cancellationToken);
        Totals = await mediator.Send(new CountCases(unit), cancellationToken);
    }

    public string UnitName(Guid id) => user.NameOf(id);

    public string Link(bool closed, CaseStep? step, string? after = null)
    {
        (string Name, string? Value)[] parts = [("closed", closed ? "true" : null), ("step", step?.ToString().ToLowerInvariant()), ("unit", Unit?.ToString()), ("after", after)];

        return $"/improvement/cases?{string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={p.Value}"))}";
    }
}
