using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.read")]
internal sealed class IndexModel(IMediator mediator, CurrentUser user, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ReportLine> Reports { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public bool MayWrite => user.Can("reports.write");

    public bool ThisYearIsMissing => Reports.All(r => r.Year != Today.Year);

    public ReportLine? InTheMaking => Reports.FirstOrDefault(r => r.SentAt is null);

    public StatusKind KindOf(ReportLine report) => report.State switch
    {
        ReportState.Decided => StatusKind.Ok,
        ReportState.SentToBoard => StatusKind.Planned,
        _ => report.Due < Today ? StatusKind.Late : StatusKind.Soon,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken) => Reports = await mediator.Send(new ListReports(), cancellationToken);
}
