using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.read")]
internal sealed class IndexModel(IMediator mediator, CurrentUser user, Texts texts) : PageModel
{
    public Page<DocumentLine> Documents { get; private set; } = new([], null);

    public bool MayWrite => user.Can("plans.write");

    public bool SeesDrafts => user.SeesDrafts();

    public int Units => user.ReachFor("plans.read") is var reach ? user.Units.Count(u => u.IsUnit && reach.Covers(u.Id)) : 0;

    public string? NextUrl => Documents.Next is null ? null : $"/plans?after={Documents.Next}";

    public string InForceSentence => texts.Count("Plans.Index.InForce", Documents.Items.Count(d => d.InForce is not null), Texts.InWords(Documents.Items.Count(d => d.InForce is not null)));

    public string SignalSentence => user.SeesSignals()
        ? texts.Count("Plans.Index.Signals", Documents.Items.Sum(d => d.OpenSignals), Texts.InWords(Documents.Items.Sum(d => d.OpenSignals)))
        : "";

    public async Task OnGetAsync(Guid? after, CancellationToken cancellationToken) => Documents = await mediator.Send(new ListDocuments(after), cancellationToken);
}
