using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.write")]
internal sealed class EditModel(IMediator mediator) : FormPage
{
    /// <summary>The sentence to take anew; every one when left out.</summary>
    [BindProperty]
    public string? Key { get; set; }

    public ReadableReport Report { get; private set; } = null!;

    public IReadOnlyList<StaleSentence> Stale { get; private set; } = [];

    public async Task OnGetAsync(int year, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);

        if (Report.SentAt is not null)
        {
            throw new NotFoundException("report in the making", year);
        }
    }

    public Task<IActionResult> OnPostAsync(int year, CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var report = await mediator.Send(new ReadReport(year, null), cancellationToken);
        await mediator.Send(new RedraftReport(report.Id, string.IsNullOrEmpty(Key) ? null : Key), cancellationToken);
        StatusMessage = T["Reporting.Edit.Taken"];

        return Redirect($"/reports/{year}/edit");
    }, cancellationToken);

    public IEnumerable<IGrouping<ReportSection, ReportSentence>> Sections => Report.Sentences.GroupBy(s => s.Section);

    public string In(Bilingual? text) => text?.In(Report.Language) ?? "";

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var year = int.Parse((string)RouteData.Values["year"]!, System.Globalization.CultureInfo.InvariantCulture);
        Report = await mediator.Send(new ReadReport(year, null), cancellationToken);
        Stale = await mediator.Send(new CompareWithRecords(year), cancellationToken);
    }
}
