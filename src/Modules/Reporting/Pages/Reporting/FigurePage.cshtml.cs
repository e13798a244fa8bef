using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.write")]
internal sealed class FigurePageModel(IMediator mediator) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public FigureInput Input { get; set; } = new("", 0, null, "");

    public ReadableReport Report { get; private set; } = null!;

    public ReportFigure Figure { get; private set; } = null!;

    public List<SelectListItem> Rows => [.. Figure.Generated.Rows.Select(r => new SelectListItem(r.Label.In(Report.Language), r.Key))];

    public List<SelectListItem> Columns => [.. Figure.Generated.Columns.Select((c, i) => new SelectListItem(c.In(Report.Language), $"{i}"))];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SendAsync(report => new ChangeFigure(report, Id, Input.Row, Input.Column, Input.Value, Input.Reason), "Reporting.FigurePage.Changed", cancellationToken);

    public Task<IActionResult> OnPostRestoreAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();

        return SendAsync(report => new RestoreFigure(report, Id), "Reporting.FigurePage.Restored", cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Report = await mediator.Send(new ReadReport(Year, null), cancellationToken);
        Figure = Report.Figures.FirstOrDefault(f => f.Id == Id) ?? throw new NotFoundException("figure", Id);
    }

    private Task<IActionResult> SendAsync(Func<Guid, ICommand<Done>> command, string done, CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(command(Report.Id), cancellationToken);
        StatusMessage = T[done];

        return Redirect($"/reports/{Year}/figures/{Id}");
    }, cancellationToken);
}

internal sealed record FigureInput(string Row, int Column, int? Value, string Reason);
