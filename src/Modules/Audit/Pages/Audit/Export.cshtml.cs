using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Audit.Pages.Audit;

/// <summary>Takes entries of a period out of the product.</summary>
[Needs("audit.export")]
internal sealed class ExportModel(IMediator mediator, TimeProvider clock, CurrentUser user) : FormPage
{
    [BindProperty]
    public Choices Input { get; set; } = new(default, default, null, TrailFormat.JsonLines);

    public List<SelectListItem> Units => [new(T["Audit.Filter.AllUnits"], ""), .. user.Units.Select(u => new SelectListItem(u.Name, u.Id.ToString()))];

    public IEnumerable<Choice> Formats => Enum.GetValues<TrailFormat>().Select(f =>
        new Choice(f.ToString(), T[$"Audit.Export.Format.{f}"], f == TrailFormat.Csv ? "grid-3x3" : "file-check", T[$"Audit.Export.Format.{f}.Text"]));

    public void OnGet() => Input = new Choices(new DateOnly(clock.Today().Year, 1, 1), clock.Today(), null, TrailFormat.JsonLines);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var file = await ExportFile.FillAsync(target => mediator.Send(new DownloadTrail(Input.From, Input.To, Input.UnitId, Input.Format, target), cancellationToken));
        var isCsv = Input.Format == TrailFormat.Csv;

        return File(file, isCsv ? "text/csv; charset=utf-8" : "application/jsonl", FileName(isCsv ? "csv" : "jsonl"));
    }, cancellationToken);

    private string FileName(string extension) => string.Create(CultureInfo.InvariantCulture, $"{T["Audit.Export.File"]}-{Input.From:yyyy-MM-dd}-{Input.To:yyyy-MM-dd}.{extension}");

    /// <param name="UnitId">Null for all units in reach.</param>
    public sealed record Choices(DateOnly From, DateOnly To, Guid? UnitId, TrailFormat Format);
}
