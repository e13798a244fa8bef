using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.write")]
internal sealed class AddModel(IMediator mediator) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public AddedSentence Input { get; set; } = null!;

    public List<SelectListItem> Sections => [.. Enum.GetValues<ReportSection>().Where(s => s != ReportSection.Proposals).Select(s => new SelectListItem(T[$"Reporting.Section.{s}"], s.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ReadReport(Year, null), cancellationToken);
        Input = new AddedSentence(ReportSection.Statement, "", "", "");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var report = await mediator.Send(new ReadReport(Year, null), cancellationToken);
        await mediator.Send(new AddSentence(report.Id, Input.Section, Input.TextSv, Input.TextEn, Input.Reason), cancellationToken);
        StatusMessage = T["Reporting.Add.Done"];

        return Redirect($"/reports/{Year}/edit");
    }, cancellationToken);
}

internal sealed record AddedSentence(ReportSection Section, string TextSv, string TextEn, string Reason);
