using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

/// <summary>Moves a coming search to another day, or drops it.</summary>
[Needs("rotation.secret")]
internal sealed class ChangeSearchModel(IMediator mediator, CurrentUser user, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ChangeForm Input { get; set; } = null!;

    public ComingSearch Search { get; private set; } = null!;

    public string Place => user.NameOf(Search.UnitId, texts);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new ChangeForm(IsCancelled: false, Search.On, "");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input.IsCancelled ? new DropSearch(Id, Input.Reason ?? "") : new MoveSearch(Id, Input.On) as IRequest<Done>, cancellationToken);
        StatusMessage = T["Training.ChangeSearch.Done"];

        return Redirect("/training/rotation/coming");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Search = await mediator.Send(new ShowComingSearch(Id), cancellationToken);
}
