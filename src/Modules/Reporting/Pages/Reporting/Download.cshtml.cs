using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Reporting.Compose;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.read")]
internal sealed class DownloadModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int year, string format, string? language, CancellationToken cancellationToken)
    {
        if (!ReportFiles.Knows(format))
        {
            return NotFound();
        }

        var file = await mediator.Send(new DownloadReport(year, format, language), cancellationToken);

        return File(file.Content, file.ContentType, file.Name);
    }
}
