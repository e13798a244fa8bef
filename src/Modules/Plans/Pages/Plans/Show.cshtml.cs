using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.read")]
internal sealed class ShowModel(IMediator mediator, CurrentUser user, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DocumentView Document { get; private set; } = null!;

    public IReadOnlyList<SignalLine> Open => [.. Document.Signals.Where(s => s.AssessedOn is null)];

    public bool HasDraft => Document.Versions.Any(v => v.State == VersionState.Draft);

    /// <summary>A round or a case: rooms of the safety work that not everyone who reads the plan may enter.</summary>
    public bool MayOpenOrigin => user.Can("improvement.read");

    public bool MayWrite => user.Can("plans.write");

    public bool MayAssess => user.Can("plans.review") && Document.InForce is not null;

    public bool MayRecord => user.Can("plans.approve") && (Document.InForce is not null || Document.Versions.Any(v => v.ReadyOn is not null));

    public bool SeesSignals => user.SeesSignals();

    public int Units => user.ReachFor("plans.read") is var reach ? user.Units.Count(u => u.IsUnit && reach.Covers(u.Id)) : 0;

    public string StateSentence => Document.InForce is { } version
        ? texts["Plans.Show.InForceSince", version.Number, Format.LongDate(version.InForceFrom!.Value)]
        : texts["Plans.Show.NotInForce"];

    public string RuleSentence => Document.Rule switch
    {
        RevisionRule.Yearly when Document.NextReviewOn is { } next => texts["Plans.Show.Yearly", Format.LongDate(next)],
        RevisionRule.AsNeeded => texts["Plans.Show.AsNeeded"],
        _ => "",
    };

    public string OpenSentence => texts.Count("Plans.Signal.Waiting", Open.Count, Texts.InWords(Open.Count));

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostReviseAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(new StartRevision(Id), cancellationToken);
        StatusMessage = T["Plans.Draft.Begun"];

        return RedirectToPage("Draft", new { id = Id });
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Document = await mediator.Send(new ShowDocument(Id), cancellationToken);
}
