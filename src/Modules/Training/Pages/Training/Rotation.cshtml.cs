using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("rotation.read")]
internal sealed class RotationModel(IMediator mediator, CurrentUser user, Texts texts) : PageModel
{
    public IReadOnlyList<RotationRecord> Rotations { get; private set; } = [];

    public bool KnowsDates => user.Can("rotation.secret");

    public string PlaceOf(Guid? unitId) => user.NameOf(unitId, texts);

    public string NameOfCode(string code) => user.Units.FirstOrDefault(u => u.Code == code)?.Name ?? "";

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rotations = await mediator.Send(new ListRotations(), cancellationToken);
}
