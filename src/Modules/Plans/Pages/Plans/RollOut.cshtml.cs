using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.read")]
internal sealed class RollOutModel(IMediator mediator, CurrentUser user, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public RollOutView View { get; private set; } = null!;

    public bool MayRecord => user.Can("plans.rollout");

    public IEnumerable<IGrouping<string, RollOutUnit>> Areas => View.Units.GroupBy(u => u.Area);

    public IReadOnlyList<(RollOutUnit Unit, RollOutCell Cell)> Evidence =>
        [.. View.Units.SelectMany(u => u.Cells[Id].Where(c => c.DoneOn is not null).Select(c => (u, c))).OrderByDescending(e => e.c.DoneOn).Take(100)];

    public string DoneSentence => texts["Plans.RollOut.Sentence", View.Units.Sum(u => u.Cells[Id].Count(c => c.DoneOn is not null)), View.Units.Sum(u => u.Cells[Id].Count(c => c.IsInUse))];

    public string LateSentence => texts.Count("Plans.RollOut.Late", View.Units.Sum(u => CountOf(u.Cells[Id], StatusKind.Late)), Texts.InWords(View.Units.Sum(u => CountOf(u.Cells[Id], StatusKind.Late))));

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await mediator.Send(new ShowRollOut(Id), cancellationToken);

    public int DoneAt(RollOutStep step) => View.Units.Count(u => u.Cells[Id].Any(c => c.Step == step && c.DoneOn is not null));

    public StatusKind StatusOf(RollOutCell cell) => cell.StatusOn(View.Today);

    public string TextOf(RollOutCell cell) => cell switch
    {
        { DoneOn: { } done } => Format.Date(done),
        { Due: { } due } => texts["Plans.RollOut.By.Date", Format.ShortDate(due)],
        _ => texts["Plans.RollOut.NotPlanned"],
    };

    public string LabelOf(RollOutCell cell, RollOutUnit unit) => $"{unit.Name}, {texts.Of("Plans.Step", cell.Step)}: {texts[StatusOf(cell).TextKey()]}, {TextOf(cell)}";

    /// <summary>Only what is not done is a link, and only for those who may record it there.</summary>
    public string? HrefOf(RollOutCell cell, RollOutUnit unit) =>
        cell.DoneOn is null && user.ReachFor("plans.rollout").Covers(unit.Id) ? $"/plans/{Id}/rollout/{unit.Id}/{cell.Step.ToString().ToLowerInvariant()}" : null;

    public int CountOf(IReadOnlyList<RollOutCell> cells, StatusKind status) => cells.Count(c => StatusOf(c) == status);

    public static IReadOnlyList<RollOutCell> Gaps(IReadOnlyList<RollOutCell> cells) => [.. cells.Where(c => c.DoneOn is null && c.IsInUse)];
}
