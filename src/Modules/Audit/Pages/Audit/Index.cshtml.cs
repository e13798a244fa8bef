using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Audit.Pages.Audit;

/// <summary>The trail: whether it is whole, what it says, and one entry in full.</summary>
[Needs("audit.read")]
internal sealed class IndexModel(IMediator mediator, TimeProvider clock, CurrentUser user, EntryWords words) : FormPage
{
    private const string AllTime = "all";
    private static readonly string[] Periods = ["7", "30", "365", AllTime];

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? RecordId { get; set; }

    /// <summary>Days back from today, or <c>all</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Entry { get; set; }

    public TrailShown Trail { get; private set; } = null!;

    public Page<EntryLine> Entries { get; private set; } = null!;

    public EntryShown? Selected { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public EntryWords Words => words;

    public DateOnly Today => clock.Today();

    public bool MayExport => user.Can("audit.export");

    public bool MayErase => user.Can("audit.erase");

    public string Eyebrow => user.Units.Count > 0 ? user.Units[0].Name : "";

    public List<SelectListItem> WhoChoices { get; private set; } = [];

    public List<SelectListItem> WhatChoices => [Choice("", "Audit.Filter.Everything"), .. words.Types.Select(t => new SelectListItem(t.Text, t.Type, t.Type == What))];

    public List<SelectListItem> UnitChoices => [Choice("", "Audit.Filter.AllUnits"), .. user.Units.Select(u => new SelectListItem(u.Name, u.Id.ToString(), u.Id == UnitId))];

    public List<SelectListItem> PeriodChoices => [.. Periods.Select(p => new SelectListItem(T[$"Audit.Period.{p}"], p, p == (Period ?? "30")))];

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var verdict = await mediator.Send(new CheckTrail(), cancellationToken);
        StatusMessage = verdict.IsIntact ? T["Audit.Checked.Whole", Format.Number(verdict.Checked)] : T["Audit.Checked.Broken", Format.Number(verdict.Fault!.Seq)];

        return LocalRedirect(AddressWith(("Entry", Entry?.ToString())));
    }, cancellationToken);

    /// <summary>This list with its filters, and these values in place of the present ones.</summary>
    public string AddressWith(params (string Name, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Who"] = Who,
            ["What"] = What,
            ["UnitId"] = UnitId?.ToString(),
            ["RecordId"] = RecordId?.ToString(),
            ["Period"] = Period,
            ["Before"] = Before,
        };

        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        return QueryHelpers.AddQueryString("/audit", values.Where(v => !string.IsNullOrEmpty(v.Value)));
    }

    public string DayText(DateOnly day)
    {
        var text = $"{Format.Weekday(day)} {Format.DayAndMonth(day, Today)}";

        return day == Today ? T["Audit.Day.Today", text] : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
    }

    public string ActorText(EntryLine line) => line.ActorKind switch
    {
        ActorKind.Person => line.ActorName ?? T["Audit.Actor.Unknown"],
        _ => words.Kind(line.ActorKind),
    };

    public bool IsChecked(EntryLine line) => Trail.LastCheck is { } check && line.Seq <= check.Checked;

    public string? UnitName(Guid unitId) => user.Units.FirstOrDefault(u => u.Id == unitId)?.Name;

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Trail = await mediator.Send(new ShowTrail(), cancellationToken);
        var from = Period == AllTime ? (DateOnly?)null : Today.AddDays(1 - (int.TryParse(Period, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 4000 ? days : 30));
        Entries = await mediator.Send(new ListEntries(Who, What, UnitId, RecordId, RecordId is null ? from : null, null, Before), cancellationToken);

        if (Entry is { } id)
        {
            Selected = await mediator.Send(new ShowEntry(id), cancellationToken);
            Names = await mediator.NamesInAsync(user, Selected.Rows.SelectMany(r => r.Fields).SelectMany(f => new[] { f.Before, f.After }), cancellationToken);
        }

        await FillWhoAsync(cancellationToken);
    }

    /// <summary>People cannot all be listed: those of the chosen unit, and the one who is chosen.</summary>
    private async Task FillWhoAsync(CancellationToken cancellationToken)
    {
        var people = UnitId is { } unitId && user.Units.Any(u => u.Id == unitId)
            ? (await mediator.Send(new ListPeopleAt(unitId), cancellationToken)).ToList()
            : [];

        if (Guid.TryParse(Who, out var chosen) && people.TrueForAll(p => p.Id != chosen))
        {
            people.AddRange((await mediator.Send(new NamesOf([chosen]), cancellationToken)).Values);
        }

        WhoChoices =
        [
            Choice("", "Audit.Filter.Everyone"),
            Choice(Features.Who.Platform, "Audit.ActorKind.System"),
            Choice(Features.Who.Visitor, "Audit.ActorKind.Anonymous"),
            .. people.Select(p => new SelectListItem(p.Name, p.Id.ToString(), p.Id == chosen)),
        ];
    }

    private SelectListItem Choice(string value, string key) => new(T[key], value, (Who ?? "") == value);
}
