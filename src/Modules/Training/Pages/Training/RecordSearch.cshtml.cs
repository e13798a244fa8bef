using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("rotation.secret")]
internal sealed class RecordSearchModel(IMediator mediator, CurrentUser user, Texts texts, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RecordSearch Input { get; set; } = null!;

    public ComingSearch Search { get; private set; } = null!;

    public string Place => user.NameOf(Search.UnitId, texts);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new RecordSearch(Id, clock.Today(), "", 0, PoliceCalled: false, PupilsAway: false);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input with { SearchId = Id }, cancellationToken);
        StatusMessage = T["Training.RecordSearch.Done"];

        return Redirect("/training/rotation");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Search = await mediator.Send(new ShowComingSearch(Id), cancellationToken);
}
