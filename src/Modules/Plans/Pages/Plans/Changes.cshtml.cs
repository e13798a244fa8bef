using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.read")]
internal sealed class ChangesModel(IMediator mediator, Texts texts) : PageModel
{
    public Comparison Comparison { get; private set; } = null!;

    public string Sentence => texts.Count("Plans.Changes.Count", Comparison.Changed, Texts.InWords(Comparison.Changed));

    public async Task OnGetAsync(Guid id, int number, int? from, CancellationToken cancellationToken) =>
        Comparison = await mediator.Send(new CompareVersions(id, from ?? number - 1, number), cancellationToken);
}
