using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.write")]
internal sealed class NewModel(IMediator mediator, TimeProvider clock) : FormPage
{
    [BindProperty]
    public BeginReport Input { get; set; } = null!;

    public void OnGet()
    {
        var today = clock.Today();
        Input = new BeginReport(today.Year, "", today, new DateOnly(today.Year, 12, 15), null);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input, cancellationToken);
        StatusMessage = T["Reporting.New.Done"];

        return Redirect($"/reports/{Input.Year}");
    }, cancellationToken);
}
