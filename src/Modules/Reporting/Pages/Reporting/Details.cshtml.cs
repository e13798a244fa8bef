using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.write")]
internal sealed class DetailsModel(IMediator mediator) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public DetailsInput Input { get; set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var sv = await mediator.Send(new ReadReport(Year, "sv"), cancellationToken);
        var en = await mediator.Send(new ReadReport(Year, "en"), cancellationToken);
        Input = new DetailsInput(sv.Document.Title, en.Document.Title, sv.Document.Head.ReferenceNumber, sv.Document.Head.Date, sv.Due);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var report = await mediator.Send(new ReadReport(Year, null), cancellationToken);
        await mediator.Send(new DescribeReport(report.Id, Input.TitleSv, Input.TitleEn, Input.ReferenceNumber, Input.Date, Input.Due), cancellationToken);
        StatusMessage = T["Reporting.Details.Done"];

        return Redirect($"/reports/{Year}/edit");
    }, cancellationToken);
}

internal sealed record DetailsInput(string TitleSv, string TitleEn, string? ReferenceNumber, DateOnly Date, DateOnly Due);
