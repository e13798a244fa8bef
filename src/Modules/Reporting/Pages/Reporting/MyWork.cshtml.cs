using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Charts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("work.read")]
internal sealed class MyWorkModel(IMediator mediator, CurrentUser user, Texts texts) : PageModel
{
    private const int ShownUrgent = 25;
    private const int ShownLater = 6;

    /// <summary>Of each group, however many there are: nobody works through more from one page.</summary>
    private const int ShownAtMost = 200;

    /// <summary>Shows every task, not just the first of each group.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public MyWork Work { get; private set; } = null!;

    public WorkYear Year { get; private set; } = null!;

    public bool MayAssess => user.Can("plans.review");

    public bool MayDecide => user.Can("board.decide");

    public bool MaySeeTasks => user.Can("training.read");

    public bool ManyUnits => Work.Units.Count > 1;

    public IReadOnlyList<WorkItem> Late => field ??= [.. Work.Open.Where(i => i.Due < Work.Today)];

    public IReadOnlyList<WorkItem> ThisWeek => field ??= [.. Work.Open.Where(i => i.Due >= Work.Today && i.Due <= Sunday)];

    public IReadOnlyList<WorkItem> Later => field ??= [.. Work.Open.Where(i => i.Due > Sunday)];

    public IReadOnlyList<WorkItem> LateShown => field ??= Shown(Late, ShownUrgent);

    public IReadOnlyList<WorkItem> ThisWeekShown => field ??= Shown(ThisWeek, ShownUrgent);

    public IReadOnlyList<WorkItem> LaterShown => field ??= Shown(Later, ShownLater);

    public int Hidden => Work.Open.Count - LateShown.Count - ThisWeekShown.Count - LaterShown.Count;

    /// <summary>Titles of the documents that wait for an assessment.</summary>
    public IReadOnlyList<string> Assessed => [.. Work.Signals.DistinctBy(s => s.DocumentId).Select(s => s.DocumentTitle)];

    public IReadOnlyList<UnitRow> Units => [.. Work.Units.Select(u => UnitRow.Of(u, Work))];

    public IReadOnlyList<LatestIncident> Latest => [.. Work.Incidents.Take(3)];

    private DateOnly Sunday => Work.Today.AddDays((7 - (int)Work.Today.DayOfWeek) % 7);

    public string Eyebrow
    {
        get
        {
            var day = Work.Today.ToString(texts["Reporting.MyWork.Day"], CultureInfo.CurrentUICulture);

            return texts["Reporting.MyWork.Eyebrow", char.ToUpper(day[0], CultureInfo.CurrentUICulture) + day[1..], ISOWeek.GetWeekOfYear(Work.Today.ToDateTime(TimeOnly.MinValue))];
        }
    }

    public string LateWords => Late.Count == 0 ? "" : Counted("Reporting.MyWork.Late", Late.Count);

    public string WeekWords => (Late.Count, ThisWeek.Count) switch
    {
        (0, 0) => texts["Reporting.MyWork.Calm"],
        (0, var week) => texts["Reporting.MyWork.OnlyWeek", Texts.InWords(week)],
        (_, 0) => texts["Reporting.MyWork.NoneThisWeek"],
        (_, var week) => texts["Reporting.MyWork.AndWeek", Texts.InWords(week)],
    };

    public string UnitOf(WorkItem item) => user.Units.FirstOrDefault(u => u.Id == item.UnitId)?.Name ?? "";

    public string Counted(string key, int count)
    {
        var words = texts.Count(key, count, Texts.InWords(count));

        return char.ToUpper(words[0], CultureInfo.CurrentUICulture) + words[1..];
    }

    public HtmlString Wheel() => new(ChartSvg.ForPage(Year.Wheel(texts), "wheel", CultureInfo.CurrentUICulture));

    private IReadOnlyList<WorkItem> Shown(IReadOnlyList<WorkItem> group, int first) => [.. group.Take(All ? ShownAtMost : first)];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Work = await mediator.Send(new ShowMyWork(), cancellationToken);
        Year = new WorkYear(Work);
    }
}
