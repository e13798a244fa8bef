using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.write")]
internal sealed class NewModel(IMediator mediator, TimeProvider clock) : FormPage
{
    [BindProperty]
    public CreateDocument Input { get; set; } = null!;

    public IEnumerable<Choice> Kinds => Enum.GetValues<DocumentKind>().Select(k => new Choice(k.ToString(), T[$"Plans.Kind.{k}"], null, T[$"Plans.Kind.{k}.Meaning"]));

    public List<SelectListItem> Roles =>
        [.. new[] { Role.HeadOfSchools, Role.DirectorOfAdministration, Role.SafetyCoordinator, Role.OperationsManager, Role.Principal }.Select(r => new SelectListItem(T[$"Plans.Role.{r}"], r.ToString()))];

    public List<SelectListItem> Longer { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = new CreateDocument(DocumentKind.Routine, "", Role.HeadOfSchools, clock.Today().Year);
        await LoadAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var id = await mediator.Send(Input, cancellationToken);
        StatusMessage = T["Plans.New.Saved"];

        return RedirectToPage("Draft", new { id });
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var documents = await mediator.Send(new ListDocuments(), cancellationToken);
        Longer = [new SelectListItem(T["Plans.New.NotShort"], ""), .. documents.Items.Where(d => d.Kind != DocumentKind.ShortPlan).Select(d => new SelectListItem(d.Title, d.Id.ToString()))];
    }
}
