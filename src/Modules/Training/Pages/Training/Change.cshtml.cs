using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

/// <summary>Moves a planned activity or drill to another day, or cancels it.</summary>
[Needs("training.manage")]
internal sealed class ChangeModel(IMediator mediator, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ChangeForm Input { get; set; } = null!;

    public OccasionHead Occasion { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new ChangeForm(IsCancelled: false, Occasion.On < clock.Today() ? clock.Today() : Occasion.On, "");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(Input.IsCancelled ? new CancelOccasion(Id, Input.Reason ?? "") : new MoveOccasion(Id, Input.On, Input.Reason ?? "") as IRequest<Done>, cancellationToken);
        StatusMessage = T[Input.IsCancelled ? "Training.Change.Cancelled" : "Training.Change.Moved"];

        return Redirect(Occasion.Href);
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Occasion = await mediator.Send(new ShowOccasionHead(Id), cancellationToken);
}

internal sealed record ChangeForm(bool IsCancelled, DateOnly On, string? Reason);
