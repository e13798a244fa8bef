using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.read")]
internal sealed class VersionModel(IMediator mediator, IStringLocalizer texts) : PageModel
{
    public VersionView View { get; private set; } = null!;

    public string Sentence => View.Version switch
    {
        { State: VersionState.Draft } draft => texts["Plans.Version.IsDraft", Format.LongDate(draft.BegunOn)],
        { State: VersionState.Adopted } adopted => texts["Plans.Version.IsAdopted", Format.LongDate(adopted.InForceFrom!.Value)],
        { State: VersionState.InForce } current => texts["Plans.Version.IsInForce", Format.LongDate(current.InForceFrom!.Value)],
        _ => texts["Plans.Version.IsReplaced"],
    };

    public async Task OnGetAsync(Guid id, int number, CancellationToken cancellationToken) => View = await mediator.Send(new ShowVersion(id, number), cancellationToken);
}
