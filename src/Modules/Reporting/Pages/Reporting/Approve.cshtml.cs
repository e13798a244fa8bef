using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.read")]
internal sealed class ApproveModel(IMediator mediator, CurrentUser user) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public ApproveInput Input { get; set; } = null!;

    public ReadableReport Report { get; private set; } = null!;

    /// <summary>Null when there is nothing for this person to approve now.</summary>
    public ApprovalStep? Step => Report.State switch
    {
        ReportState.Draft when user.Can("reports.review") => ApprovalStep.Review,
        ReportState.Reviewed when user.Can("reports.approve.head") => ApprovalStep.HeadOfSchools,
        ReportState.ApprovedByHeadOfSchools when user.Can("reports.approve.director") => ApprovalStep.Director,
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new ApproveInput(Report.ContentHash);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(
            Report.State switch
            {
                ReportState.Reviewed => new ApproveAsHeadOfSchools(Report.Id, Input.ContentHash),
                ReportState.ApprovedByHeadOfSchools => new ApproveAsDirector(Report.Id, Input.ContentHash),
                _ => (ICommand<Done>)new ReviewReport(Report.Id, Input.ContentHash),
            },
            cancellationToken);
        StatusMessage = T["Reporting.Approve.Done"];

        return Redirect($"/reports/{Year}");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Report = await mediator.Send(new ReadReport(Year, null), cancellationToken);
}

internal sealed record ApproveInput(string ContentHash);
