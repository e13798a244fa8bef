using MediatR;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Reporting.Compose;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("board.read")]
internal sealed class BoardReportModel(IMediator mediator, CurrentUser user, ReportFiles files) : PageModel
{
    /// <summary><c>sv</c> or <c>en</c>; the reader's language when left out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    public ReadableReport Report { get; private set; } = null!;

    public bool CanMakePdf => files.CanMakePdf;

    public bool MayDecide => user.Can("board.decide") && Report.State == ReportState.SentToBoard;

    public HtmlString Html => HtmlRenderer.Render(Report.Document, Report.Labels);

    public async Task OnGetAsync(int year, CancellationToken cancellationToken) => Report = await mediator.Send(new ReadSentReport(year, Language), cancellationToken);
}
