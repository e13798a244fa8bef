using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.write")]
internal sealed class DraftModel(IMediator mediator) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public WriteDraft Input { get; set; } = null!;

    public VersionView View { get; private set; } = null!;

    /// <summary>The revision the writer began from: after a refusal still that one, so that nobody is overwritten.</summary>
    public int Revision => Input.Revision;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ShowVersion(Id, null), cancellationToken);
        Input = new WriteDraft(Id, View.Revision, [.. View.Sections.Select(s => new SectionText(s.Title, s.Text, [.. s.Parts.Select(p => new PartText(p.Title, p.Text))]))]);
        OfferMore();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input, cancellationToken);
        StatusMessage = T["Plans.Draft.Saved"];

        return RedirectToPage("Draft", new { id = Id });
    }, cancellationToken);

    public Task<IActionResult> OnPostFinishAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(Input, cancellationToken);
        await mediator.Send(new FinishDraft(Id), cancellationToken);
        StatusMessage = T["Plans.Draft.Finished"];

        return RedirectToPage("Show", new { id = Id });
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ShowVersion(Id, null), cancellationToken);
        Input = Input with { Sections = Input.Sections ?? [] };
        OfferMore();
    }

    /// <summary>An empty part in each section and an empty section last: room to write more, without script.</summary>
    private void OfferMore()
    {
        var sections = Input.Sections.Where(s => s is not null).ToList();

        if (sections.Count == 0 || !string.IsNullOrWhiteSpace(sections[^1].Title))
        {
            sections.Add(new SectionText("", "", []));
        }

        Input = Input with { Sections = [.. sections.Select(WithEmptyPart)] };
    }

    private static SectionText WithEmptyPart(SectionText section)
    {
        var parts = section.Parts ?? [];

        return section with { Parts = parts.Count > 0 && string.IsNullOrWhiteSpace(parts[^1].Title) ? parts : [.. parts, new PartText("", "")] };
    }
}
