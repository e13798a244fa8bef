using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.approve")]
internal sealed class AdoptModel(IMediator mediator) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RecordDecision Input { get; set; } = null!;

    public DocumentView Document { get; private set; } = null!;

    public IEnumerable<Choice> Rules =>
    [
        new Choice("", T["Plans.Adopt.SameRule"]),
        .. Enum.GetValues<RevisionRule>().Select(r => new Choice(r.ToString(), T[$"Plans.Rule.Name.{r}"], null, T[$"Plans.Rule.Name.{r}.Meaning"])),
    ];

    public string Sentence => Document.Versions.FirstOrDefault(v => v.ReadyOn is not null && v.AdoptedOn is null) is { } draft
        ? T["Plans.Adopt.Draft", draft.Number]
        : Document.InForce is { } current ? T["Plans.Adopt.Again", current.Number] : T["Plans.Rule.NothingToAdopt"];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new RecordDecision(Id, Document.Decisions is [var latest, ..] ? latest.Board : "", null, null, null, null, YearlyReport: false);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input, cancellationToken);
        StatusMessage = T["Plans.Adopt.Saved"];

        return RedirectToPage("Show", new { id = Id });
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Document = await mediator.Send(new ShowDocument(Id), cancellationToken);
}
