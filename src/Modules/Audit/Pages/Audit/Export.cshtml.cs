using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Audit.Pages.Audit;

/// <summary>Orders archives of the trail, shows how far they have come, and gives them out.</summary>
[Needs("audit.export")]
internal sealed class ExportModel(IMediator mediator, TimeProvider clock, CurrentUser user) : FormPage
{
    [BindProperty]
    public OrderExport Input { get; set; } = new(default, default, null);

    public IReadOnlyList<ExportLine> Exports { get; private set; } = [];

    public bool IsAnyUnderWay => Exports.Any(e => e.State is ExportState.Waiting or ExportState.Building);

    public List<SelectListItem> Units => [new(T["Audit.Filter.AllUnits"], ""), .. user.Units.Select(u => new SelectListItem(u.Name, u.Id.ToString()))];

    public string UnitName(Guid? id) => id is null ? T["Audit.Filter.AllUnits"] : user.Units.FirstOrDefault(u => u.Id == id)?.Name ?? "";

    public static StatusKind KindOf(ExportLine line) => line.State switch
    {
        ExportState.Ready => StatusKind.Ok,
        ExportState.Failed => StatusKind.Late,
        _ => StatusKind.Planned,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = new OrderExport(new DateOnly(clock.Today().Year, 1, 1), clock.Today(), null);
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnGetFileAsync(Guid id, CancellationToken cancellationToken) =>
        new PhysicalFileResult(await mediator.Send(new FetchExport(id, Request.GoesOn()), cancellationToken), "application/zip")
        {
            FileDownloadName = $"{T["Audit.Export.File"]}-{id.ToString()[..8]}.zip",
            EnableRangeProcessing = true,
        };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input, cancellationToken);

        return RedirectToPage();
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Exports = await mediator.Send(new ListExports(), cancellationToken);
}
