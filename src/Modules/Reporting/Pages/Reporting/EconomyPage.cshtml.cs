using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.read")]
internal sealed class EconomyPageModel(IMediator mediator, Kernel.Access.CurrentUser user) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public EconomyInput Input { get; set; } = new(null, null, null);

    public ReadableReport Report { get; private set; } = null!;

    public bool MayWrite => user.Can("reports.write") && Report.SentAt is null;

    public IEnumerable<Choice> Choices => Enum.GetValues<EconomicConsequence>().Select(c => new Choice(c.ToString(), T[$"Reporting.Economy.{c}"]));

    public ReportSentence? Sentence => Report.Sentences.FirstOrDefault(s => s.Key == "economy");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var described = Report.Economy == EconomicConsequence.Described;
        Input = new EconomyInput(Report.Economy, described ? Sentence?.GeneratedSv : null, described ? Sentence?.GeneratedEn : null);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new AssessEconomy(Report.Id, Input.Consequence, Input.TextSv, Input.TextEn), cancellationToken);
        StatusMessage = T["Reporting.Economy.Done"];

        return Redirect($"/reports/{Year}");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Report = await mediator.Send(new ReadReport(Year, null), cancellationToken);
}

internal sealed record EconomyInput(EconomicConsequence? Consequence, string? TextSv, string? TextEn);
