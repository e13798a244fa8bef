using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("board.read")]
internal sealed class BoardModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<ReportLine> Reports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Reports = await mediator.Send(new ListBoardReports(), cancellationToken);
}
