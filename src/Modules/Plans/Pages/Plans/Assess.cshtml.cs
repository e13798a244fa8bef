using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.review")]
internal sealed class AssessModel(IMediator mediator, TimeProvider clock, CurrentUser user, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReviewDocument Input { get; set; } = null!;

    public DocumentView Document { get; private set; } = null!;

    public IReadOnlyList<SignalLine> Open => [.. Document.Signals.Where(s => s.AssessedOn is null)];

    public int Reached => Document.RollOut.Values.DefaultIfEmpty().Max();

    public int Units => user.Units.Count(u => u.IsUnit);

    public string SignalSentence => texts.Count("Plans.Assess.Signals", Open.Count, Texts.InWords(Open.Count));

    public string LastLookSentence => Document.Reviews.Count > 0 ? texts["Plans.Assess.LastReview", Format.LongDate(Document.Reviews[0].On)] : "";

    public IEnumerable<Choice> Results => Enum.GetValues<ReviewResult>().Select(r => new Choice(r.ToString(), T[$"Plans.Result.{r}"], null, T[$"Plans.Result.{r}.Meaning"]));

    public List<SelectListItem> Rules =>
        [new SelectListItem(T["Plans.Assess.NoProposal"], ""), .. Enum.GetValues<RevisionRule>().Where(r => r != Document.Rule).Select(r => new SelectListItem(T[$"Plans.Rule.Name.{r}"], r.ToString()))];

    public async Task OnGetAsync(ReviewResult? result, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new ReviewDocument(Id, clock.Today(), result, "", null, null);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input, cancellationToken);
        StatusMessage = T[$"Plans.Assess.Saved.{Input.Result}"];

        return Input.Result == ReviewResult.RevisionNeeded ? RedirectToPage("Draft", new { id = Id }) : RedirectToPage("Show", new { id = Id });
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Document = await mediator.Send(new ShowDocument(Id), cancellationToken);

        if (Document.InForce is null)
        {
            throw new NotFoundException("document", Id);
        }
    }
}
