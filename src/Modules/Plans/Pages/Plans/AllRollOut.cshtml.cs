using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

/// <summary>Documents by unit; what is planned and not done is what a cell tells first.</summary>
[Needs("plans.read")]
internal sealed class AllRollOutModel(IMediator mediator, Texts texts) : PageModel
{
    public RollOutView View { get; private set; } = null!;

    public IEnumerable<IGrouping<string, RollOutUnit>> Areas => View.Units.GroupBy(u => u.Area);

    public string LateSentence => View.Units.Count(u => View.Documents.Any(d => StatusOf(u, d) == StatusKind.Late)) is var late
        ? texts.Count("Plans.RollOut.LateUnits", late, Texts.InWords(late))
        : "";

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await mediator.Send(new ShowRollOut(null), cancellationToken);

    public StatusKind StatusOf(RollOutUnit unit, RollOutDocument document)
    {
        var cells = unit.Cells[document.Id].Where(c => c.DoneOn is not null || c.Due is not null).Select(c => c.StatusOn(View.Today)).ToList();

        return unit.Cells[document.Id].All(c => !c.IsInUse) ? StatusKind.NotApplicable
            : cells.Count == 0 ? StatusKind.Missing
            : cells.Contains(StatusKind.Late) ? StatusKind.Late
            : cells.Contains(StatusKind.Soon) ? StatusKind.Soon
            : cells.Contains(StatusKind.Planned) ? StatusKind.Planned
            : StatusKind.Ok;
    }

    public string TextOf(RollOutUnit unit, RollOutDocument document) => StatusOf(unit, document) == StatusKind.NotApplicable
        ? texts["Plans.RollOut.NotUsed"]
        : texts["Plans.RollOut.OfAll", unit.Cells[document.Id].Count(c => c.DoneOn is not null), unit.Cells[document.Id].Count(c => c.IsInUse)];

    public string LabelOf(RollOutUnit unit, RollOutDocument document) =>
        $"{unit.Name}, {document.Title}: {texts[StatusOf(unit, document).TextKey()]}, {TextOf(unit, document)}";

    public string? HrefOf(RollOutUnit unit, RollOutDocument document) => StatusOf(unit, document) == StatusKind.Ok ? null : $"/plans/{document.Id}/rollout";
}
