using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Charts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.read")]
internal sealed class WheelModel(IMediator mediator, CurrentUser user, Texts texts, TimeProvider clock) : PageModel
{
    private const int SoonDays = 30;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<WorkItem> Items { get; private set; } = [];

    public int Done => Items.Count(i => i.Done is not null);

    public int Late => Items.Count(i => StatusOf(i) == WheelStatus.Late);

    public IEnumerable<IGrouping<DateOnly, WorkItem>> Months => Items.GroupBy(i => new DateOnly(i.Due.Year, i.Due.Month, 1));

    public string Name => $"{Year}/{(Year + 1) % 100:00}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Year = Year is >= 2000 and <= 2099 ? Year : ShowWheel.YearOf(Today);
        Items = await mediator.Send(new ShowWheel(Year.Value), cancellationToken);
    }

    public string PlaceOf(WorkItem item) => user.NameOf(item.UnitId, texts);

    public HtmlString Picture()
    {
        var wheel = new AnnualWheel(
            texts["Training.Wheel.Title", Name], texts["Training.Wheel.Description", Done, Items.Count, Late], ShowWheel.StartOf(Year!.Value), Today,
            [Track(WorkTrack.Drill), Track(WorkTrack.Training), Track(WorkTrack.Plan, WorkTrack.Incident)],
            $"{Done}", texts["Training.Wheel.Of", Items.Count], texts["Training.Wheel.Done"],
            new WheelLegend(texts["Training.Wheel.Legend.Done"], texts["Training.Wheel.Legend.Late"], texts["Training.Wheel.Legend.Soon"], texts["Training.Wheel.Legend.Planned"]));

        return new HtmlString(ChartSvg.ForPage(wheel, "wheel", CultureInfo.CurrentUICulture));
    }

    public StatusKind KindOf(WorkItem item) => StatusOf(item) switch
    {
        WheelStatus.Done => StatusKind.Ok,
        WheelStatus.Late => StatusKind.Late,
        WheelStatus.Soon => StatusKind.Soon,
        _ => StatusKind.Planned,
    };

    private WheelTrack Track(params WorkTrack[] tracks) => new(
        texts.Of("Training.Wheel.Track", tracks[0]),
        [.. Items.Where(i => tracks.Contains(i.Track)).GroupBy(i => (Week: i.Due.DayNumber / 7, Status: StatusOf(i))).Select(Marker)]);

    /// <summary>One marker for what falls in the same week with the same status: twelve units would otherwise hide each other.</summary>
    private WheelMarker Marker(IGrouping<(int Week, WheelStatus Status), WorkItem> week)
    {
        var first = week.First();

        return new WheelMarker(first.Due, week.Key.Status, week.Count() == 1 ? first.Title : texts.Count("Training.Wheel.AndMore", week.Count() - 1, first.Title));
    }

    private WheelStatus StatusOf(WorkItem item) => item.Done is not null ? WheelStatus.Done
        : item.Due < Today ? WheelStatus.Late
        : item.Due <= Today.AddDays(SoonDays) ? WheelStatus.Soon : WheelStatus.Planned;
}
