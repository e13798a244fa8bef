using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.approve.director")]
internal sealed class SendModel(IMediator mediator) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public ReadableReport Report { get; private set; } = null!;

    public IReadOnlyList<string> Promises => [.. Report.Sentences.Where(s => s is { IsShown: true, Promise: not null }).Select(s => Report.Language == "en" ? s.Promise!.En : s.Promise!.Sv)];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new SendReport(Report.Id), cancellationToken);
        StatusMessage = T["Reporting.Send.Done"];

        return Redirect($"/reports/{Year}");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Report = await mediator.Send(new ReadReport(Year, null), cancellationToken);
}
