using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

/// <summary>The coming searches, for those who must know.</summary>
[Needs("rotation.secret")]
internal sealed class ComingModel(IMediator mediator, CurrentUser user, Texts texts, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ComingSearch> Searches { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public string PlaceOf(Guid? unitId) => user.NameOf(unitId, texts);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Searches = await mediator.Send(new ListComingSearches(), cancellationToken);
}
