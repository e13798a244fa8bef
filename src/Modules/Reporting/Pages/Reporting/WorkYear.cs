using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Charts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

/// <summary>The school year as wheel and list. For several units together, the same thing in the same month is one marker.</summary>
internal sealed class WorkYear(MyWork work)
{
    private static readonly WorkTrack[] Tracks = [WorkTrack.Drill, WorkTrack.Training, WorkTrack.Plan];

    public IReadOnlyList<YearEntry> Entries { get; } =
    [
        .. work.Year.Where(i => i.Due < work.SchoolYear.AddYears(1))
            .GroupBy(i => work.Units.Count > 1 ? (object)(i.Track, i.Due.Year, i.Due.Month, i.Title) : i.Key)
            .Select(g => YearEntry.Of([.. g], work.Today))
            .OrderBy(e => e.On).ThenBy(e => e.Title, StringComparer.CurrentCulture),
    ];

    public int Done => Entries.Count(e => e.Status == WheelStatus.Done);

    public string SchoolYear => $"{work.SchoolYear.Year}/{(work.SchoolYear.Year + 1) % 100:00}";

    public AnnualWheel Wheel(Texts texts) => new(
        texts["Reporting.Wheel.Title", SchoolYear],
        texts["Reporting.Wheel.Text", Done, Entries.Count, Entries.Count(e => e.Status == WheelStatus.Late)],
        work.SchoolYear,
        work.Today,
        [.. Tracks.Select(t => new WheelTrack(texts[$"Reporting.Wheel.{t}"], [.. Entries.Where(e => e.Track == t).Select(e => new WheelMarker(e.On, e.Status, e.Title))]))],
        $"{Done}",
        texts["Reporting.Wheel.Of", Entries.Count],
        texts["Reporting.Wheel.Done"],
        new WheelLegend(texts["Reporting.Wheel.Legend.Done"], texts["Reporting.Wheel.Legend.Late"], texts["Reporting.Wheel.Legend.Soon"], texts["Reporting.Wheel.Legend.Planned"]));
}

internal sealed record YearEntry(DateOnly On, WorkTrack Track, WheelStatus Status, string Title, string Href, int Units)
{
    public StatusKind Kind => Status switch
    {
        WheelStatus.Done => StatusKind.Ok,
        WheelStatus.Late => StatusKind.Late,
        WheelStatus.Soon => StatusKind.Soon,
        _ => StatusKind.Planned,
    };

    public static YearEntry Of(IReadOnlyList<WorkItem> same, DateOnly today)
    {
        var open = same.Where(i => i.Done is null).OrderBy(i => i.Due).ToList();
        var first = open.Count > 0 ? open[0] : same.MinBy(i => i.Due)!;
        var status = open.Count == 0 ? WheelStatus.Done
            : first.Due < today ? WheelStatus.Late
            : first.Due <= today.AddDays(30) ? WheelStatus.Soon
            : WheelStatus.Planned;

        return new YearEntry(first.Done ?? first.Due, first.Track, status, first.Title, first.Href, same.Count);
    }
}
