using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Organization.People;

[Needs("people.manage")]
internal sealed class PersonModel(IMediator mediator, CurrentUser user, TimeProvider clock) : FormPage
{
    [BindProperty]
    public ChangePerson Input { get; set; } = null!;

    public PersonDetails Person { get; private set; } = null!;

    public bool IsSelf => Person.Id == user.Id;

    public IEnumerable<HeldRole> Current => Person.Roles.Where(r => r.To is null || r.To >= clock.Today());

    public IEnumerable<HeldRole> Ended => Person.Roles.Where(r => r.To < clock.Today());

    /// <summary>What a role allows, as keys of the texts.</summary>
    public static IEnumerable<string> RightsOf(HeldRole role) =>
        PermissionTable.Names.Where(p => PermissionTable.Holds(role.Role, p)).Select(p => $"Organization.Permission.{p}");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new ChangePerson(Person.Id, Person.Name, Person.Title);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { RecordId = id }, cancellationToken);
        StatusMessage = T["Organization.Person.Changed"];

        return RedirectToPage(new { id });
    }, cancellationToken);

    public Task<IActionResult> OnPostInviteAsync(Guid id, CancellationToken cancellationToken)
    {
        ModelState.Clear();

        return SubmitAsync(async () =>
        {
            await mediator.Send(new SendPasswordLink(id), cancellationToken);
            StatusMessage = T["Organization.Person.LinkSent"];

            return RedirectToPage(new { id });
        }, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Person = await mediator.Send(new ShowPerson(Guid.Parse((string)RouteData.Values["id"]!)), cancellationToken);
}
