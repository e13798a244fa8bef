using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Reporting.Compose;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("board.read")]
internal sealed class BoardDownloadModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int year, string format, string? language, CancellationToken cancellationToken)
    {
        if (!ReportFiles.Knows(format))
        {
            return NotFound();
        }

        var file = await mediator.Send(new DownloadSentReport(year, format, language), cancellationToken);

        return File(file.Content, file.ContentType, file.Name);
    }
}
