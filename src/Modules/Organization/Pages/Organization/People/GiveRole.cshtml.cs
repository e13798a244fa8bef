using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Organization.People;

[Needs("people.manage")]
internal sealed class GiveRoleModel(IMediator mediator, TimeProvider clock) : FormPage
{
    [BindProperty]
    public GiveRole Input { get; set; } = null!;

    public PersonDetails Person { get; private set; } = null!;

    public List<SelectListItem> Places { get; private set; } = [];

    public IEnumerable<Choice> Roles => Enum.GetValues<Role>()
        .Select(r => new Choice(r.ToString(), T[$"Organization.Role.{r}"], Description: T[$"Organization.Role.{r}.Help"]));

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new GiveRole(id, Role.Staff, Guid.Parse(Places[0].Value), clock.Today(), null);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { PersonId = id }, cancellationToken);
        StatusMessage = T["Organization.GiveRole.Done", T[$"Organization.Role.{Input.Role}"]];

        return RedirectToPage("Person", new { id });
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Person = await mediator.Send(new ShowPerson(Guid.Parse((string)RouteData.Values["id"]!)), cancellationToken);
        Places = [.. (await mediator.Send(new ShowTree(), cancellationToken)).Where(p => p.ClosedOn is null)
            .Select(p => new SelectListItem(string.Concat(Enumerable.Repeat("– ", p.Level)) + p.Name, p.Id.ToString()))];
    }
}
