using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Charts;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Incidents.Pages.Incidents;

[Needs("incidents.read")]
internal sealed class StatisticsModel(IMediator mediator, CurrentUser user, TimeProvider clock, IStringLocalizer texts) : PageModel
{
    private const int FirstYear = 2022;

    public IncidentStatistics Statistics { get; private set; } = null!;

    public int Year { get; private set; }

    public Guid? Unit { get; private set; }

    public IEnumerable<SelectListItem> Years =>
        Enumerable.Range(FirstYear, clock.Today().Year - FirstYear + 1).Reverse().Select(y => new SelectListItem(y.ToString(CultureInfo.InvariantCulture), y.ToString(CultureInfo.InvariantCulture)));

    public IEnumerable<SelectListItem> Units =>
        [new SelectListItem(texts["Incidents.List.AllUnits"], ""), .. user.Units.Where(u => u.IsUnit).OrderBy(u => u.Name, StringComparer.CurrentCulture).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];

    public bool ShowsUnits => user.Units.Count(u => u.IsUnit) > 1;

    public IEnumerable<string> Months => Enumerable.Range(1, 12).Select(m => new DateOnly(Year, m, 1).ToString("MMM", CultureInfo.CurrentUICulture).TrimEnd('.'));

    public HtmlString Chart => new(ChartSvg.ForPage(
        new MonthChart(
            texts["Incidents.Statistics.Chart", Year], texts["Incidents.Statistics.ChartText", Year, Statistics.Total, Year - 1, Statistics.TotalBefore],
            texts["Incidents.Statistics.Axis"], new DateOnly(Year, 1, 1),
            new Series(Year.ToString(CultureInfo.InvariantCulture), [.. Statistics.ByMonth.Take(Statistics.Months)]),
            new Series((Year - 1).ToString(CultureInfo.InvariantCulture), Statistics.ByMonthBefore)),
        "months", CultureInfo.CurrentUICulture));

    public async Task OnGetAsync(int? year, Guid? unit, CancellationToken cancellationToken)
    {
        (Year, Unit) = (year ?? clock.Today().Year, unit);
        Statistics = await mediator.Send(new GetIncidentStatistics(Year, unit), cancellationToken);
    }

    public async Task<IActionResult> OnGetFileAsync(int year, Guid? unit, CancellationToken cancellationToken) =>
        File(await mediator.Send(new ExportIncidentStatistics(year, unit), cancellationToken), "text/csv; charset=utf-8", texts["Incidents.Statistics.File", year]);
}
