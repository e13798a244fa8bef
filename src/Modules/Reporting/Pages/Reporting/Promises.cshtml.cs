using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.read")]
internal sealed class PromisesModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public IReadOnlyList<PromiseLine> Promises { get; private set; } = [];

    public int ThisYear { get; } = clock.Today().Year;

    public IReadOnlyList<int> Years { get; private set; } = [];

    public int Waiting => Promises.Count(p => p.State == PromiseState.Open && p.Year <= ThisYear);

    public StatusKind KindOf(PromiseLine promise) => promise.State switch
    {
        PromiseState.Done => StatusKind.Ok,
        PromiseState.Dropped => StatusKind.NotApplicable,
        _ => promise.Year < ThisYear ? StatusKind.Late : promise.Year == ThisYear ? StatusKind.Soon : StatusKind.Planned,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await mediator.Send(new ListPromises(null), cancellationToken);
        Years = [.. all.SelectMany(p => p.Answers.Select(a => a.ForYear).Append(p.Year)).Distinct().OrderDescending()];
        Promises = [.. all.Where(p => Year is null || p.Year == Year || p.Answers.Any(a => a.ForYear == Year))];
    }
}
