using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Pages.Improvement;

[Needs("improvement.do")]
internal sealed class IndexModel(IMediator mediator, CurrentUser user, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    public Page<ActionLine> Actions { get; private set; } = new([], null);

    public ActionTotals Totals { get; private set; } = new(0, 0, 0, 0, 0);

    public ActionChoice Choice { get; private set; }

    public Guid? Unit { get; private set; }

    public DateOnly Today => clock.Today();

    public bool ReadsOthers => user.Can("improvement.read");

    public bool Leads => user.Can("improvement.work");

    public bool ShowsUnit => user.UnitsFor("improvement.do").Count > 1;

    public IEnumerable<SelectListItem> Units => user.UnitsFor("improvement.do").AsItems(texts["Improvement.AllUnits"]);

    public async Task OnGetAsync(ActionChoice? show, Guid? unit, Guid? after, CancellationToken cancellationToken)
    {
        (Choice, Unit) = (show ?? (ReadsOthers ? ActionChoice.Open : ActionChoice.Mine), unit);
        Actions = await mediator.Send(new ListActions(Choice, unit, after), cancellationToken);
        Totals = await mediator.Send(new CountActions(unit), cancellationToken);
    }

    public string UnitName(Guid id) => user.NameOf(id);

    public string Link(ActionChoice choice, string? after = null) =>
        $"/improvement?show={choice.ToString().ToLowerInvariant()}{(Unit is null ? "" : $"&unit={Unit}")}{(after is null ? "" : $"&after={after}")}";
}
