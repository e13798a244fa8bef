using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("board.decide")]
internal sealed class DecisionModel(IMediator mediator) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public DecisionInput Input { get; set; } = null!;

    public ReadableReport Report { get; private set; } = null!;

    public List<SelectListItem> Outcomes => [.. Enum.GetValues<DecisionOutcome>().Select(o => new SelectListItem(T[$"Reporting.Outcome.{o}"], o.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new DecisionInput { Decisions = [.. Report.Proposals.Select(p => new ProposalDecision(p.Id, DecisionOutcome.Approved, "", null))] };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new RecordBoardDecision(Report.Id, Input.On, Input.Decisions), cancellationToken);
        StatusMessage = T["Reporting.Decision.Done"];

        return Redirect($"/board/{Year}");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Report = await mediator.Send(new ReadSentReport(Year, null), cancellationToken);
}

internal sealed class DecisionInput
{
    public DateOnly? On { get; set; }

    public List<ProposalDecision> Decisions { get; set; } = [];
}
