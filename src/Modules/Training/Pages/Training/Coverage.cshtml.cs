using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.read")]
internal sealed class CoverageModel(IMediator mediator, CurrentUser user, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    /// <summary><c>late</c>, <c>missing</c>, <c>soon</c> or <c>done</c>; otherwise all units.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public CoverageTable Table { get; private set; } = new(default, [], []);

    public bool MayDecide => user.Can("training.requirements");

    public DateOnly Day => On is { Year: >= 2000 and <= 2100 } ? On.Value : clock.Today();

    public async Task OnGetAsync(CancellationToken cancellationToken) => Table = await mediator.Send(new ShowCoverage(Day), cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken) =>
        File(await mediator.Send(new ExportCoverage(Day), cancellationToken), "text/csv; charset=utf-8", $"{texts["Training.Csv.FileName"]}-{Day:yyyy-MM-dd}.csv");

    public IEnumerable<IGrouping<string, CoverageRow>> Areas => Table.Units.Where(IsShown).GroupBy(u => u.Unit.BranchName, StringComparer.Ordinal);

    public IEnumerable<(RequirementLine Requirement, Coverage Cell)> Deviations(CoverageRow row) => Table.Requirements.Zip(row.Cells)
        .Where(c => c.Second.Status is CoverageStatus.Late or CoverageStatus.Missing or CoverageStatus.Soon);

    public string How(RequirementLine r) => r.Measure == RequirementMeasure.DrillHeld
        ? texts.Count("Training.Coverage.Every", r.Months)
        : texts["Training.Coverage.AtLeast", Format.Percent(r.MinimumShare / 100d)];

    public string People(CoverageRow row) => texts[row.Unit.Kind == UnitKind.PreschoolUnit ? "Training.Coverage.Children" : "Training.Coverage.Pupils", Format.Number(row.Unit.Pupils), Format.Number(row.Unit.Staff)];

    public string TextOf(RequirementLine r, Coverage cell) => (r.Measure, cell.Status) switch
    {
        (RequirementMeasure.StaffShare, CoverageStatus.Missing) or (_, CoverageStatus.Missing) => texts["Training.Coverage.Status.Missing"],
        (RequirementMeasure.StaffShare, _) => Format.Percent(cell.Percent / 100d),
        (_, CoverageStatus.Late) => texts["Training.Coverage.DaysShort", Day.DayNumber - cell.Due!.Value.DayNumber],
        (_, CoverageStatus.Fulfilled) => Format.ShortDate(cell.On!.Value),
        _ => Format.ShortDate(cell.Due!.Value),
    };

    public string LabelOf(CoverageRow row, RequirementLine r, Coverage cell) =>
        $"{texts.Of("Training.Coverage.Status", cell.Status)}: {r.Title}, {row.Unit.Name}, {TextOf(r, cell)}";

    /// <summary>Where the one who may act begins to put it right.</summary>
    public string? AddressOf(CoverageRow row, RequirementLine r, Coverage cell) =>
        cell.Status is CoverageStatus.Late or CoverageStatus.Missing or CoverageStatus.Soon && user.MayChange(row.Unit.Id)
            ? r.DrillKind is { } kind ? $"/training/drills/new?unitId={row.Unit.Id}&kind={kind}" : $"/training/activities/new?unitId={row.Unit.Id}&requirementId={r.Id}"
            : null;

    public string? AddressOf(CoverageRow row) => user.Can("training.read") ? $"/training?unitId={row.Unit.Id}&year={Day.Year}" : null;

    public static StatusKind KindOf(CoverageStatus status) => status switch
    {
        CoverageStatus.Fulfilled => StatusKind.Ok,
        CoverageStatus.Soon => StatusKind.Soon,
        CoverageStatus.Planned => StatusKind.Planned,
        CoverageStatus.Late => StatusKind.Late,
        CoverageStatus.Missing => StatusKind.Missing,
        _ => StatusKind.NotApplicable,
    };

    private bool IsShown(CoverageRow row) => Show switch
    {
        "late" => row.Count(CoverageStatus.Late) > 0,
        "missing" => row.Count(CoverageStatus.Missing) > 0,
        "soon" => row.Count(CoverageStatus.Soon) > 0,
        "done" => row.Fulfilled == row.Total,
        _ => true,
    };
}
