using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Organization.People;

[Needs("people.manage")]
internal sealed class EndRoleModel(IMediator mediator, TimeProvider clock) : FormPage
{
    [BindProperty]
    public EndRole Input { get; set; } = null!;

    public PersonDetails Person { get; private set; } = null!;

    public HeldRole Role { get; private set; } = null!;

    public Task OnGetAsync(Guid id, Guid role, CancellationToken cancellationToken)
    {
        Input = new EndRole(id, role, clock.Today());

        return LoadAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid role, CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { RecordId = id, AssignmentId = role }, cancellationToken);
        StatusMessage = T["Organization.EndRole.Done"];

        return RedirectToPage("Person", new { id });
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var role = Guid.Parse((string)RouteData.Values["role"]!);
        Person = await mediator.Send(new ShowPerson(Guid.Parse((string)RouteData.Values["id"]!)), cancellationToken);
        Role = Person.Roles.SingleOrDefault(r => r.Id == role) ?? throw new NotFoundException("role", role);
    }
}
