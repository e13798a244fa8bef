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

[Needs("reports.read")]
internal sealed class ReportModel(IMediator mediator, CurrentUser user, ReportFiles files) : PageModel
{
    /// <summary><c>sv</c> or <c>en</c>; the reader's language when left out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    public ReadableReport Report { get; private set; } = null!;

    public IReadOnlyList<PromiseLine> Promises { get; private set; } = [];

    public bool CanMakePdf => files.CanMakePdf;

    public bool MayWrite => user.Can("reports.write") && Report.SentAt is null;

    /// <summary>The step this person may take now; null when it is somebody else's turn.</summary>
    public ApprovalStep? Next => (Report.State, user.Can("reports.review"), user.Can("reports.approve.head"), user.Can("reports.approve.director")) switch
    {
        (ReportState.Draft, true, _, _) => ApprovalStep.Review,
        (ReportState.Reviewed, _, true, _) => ApprovalStep.HeadOfSchools,
        (ReportState.ApprovedByHeadOfSchools, _, _, true) => ApprovalStep.Director,
        _ => null,
    };

    public bool MaySend => Report.State == ReportState.ApprovedByDirector && user.Can("reports.approve.director");

    public int OpenPromises => Promises.Count(p => p.State == PromiseState.Open && p.Year <= Report.Year && p.MadeIn < Report.Year);

    public HtmlString Html => HtmlRenderer.Render(Report.Document, Report.Labels);

    public async Task OnGetAsync(int year, CancellationToken cancellationToken)
    {
        Report = await mediator.Send(new ReadReport(year, Language), cancellationToken);
        Promises = await mediator.Send(new ListPromises(year), cancellationToken);
    }
}
