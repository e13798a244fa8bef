using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.read")]
internal sealed class PromisePageModel(IMediator mediator, CurrentUser user) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PromiseInput Input { get; set; } = null!;

    public PromiseLine Promise { get; private set; } = null!;

    public IReadOnlyList<EvidenceLink> Evidence { get; private set; } = [];

    public bool MayAnswer => Promise.State == PromiseState.Open && user.Can("reports.write");

    public IEnumerable<Choice> Kinds => Enum.GetValues<PromiseAnswerKind>().Select(k => new Choice(k.ToString(), T[$"Reporting.Promise.Kind.{k}"], null, T[$"Reporting.Promise.KindHint.{k}"]));

    public List<SelectListItem> Records =>
        [new SelectListItem(T["Reporting.Promise.ChooseRecord"], ""), .. Evidence.Select(e => new SelectListItem(e.Label(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), e.Id.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);

        // The record that made the promise is the likeliest answer to it.
        var kept = Evidence.FirstOrDefault(e => e.Id == Promise.SourceId);
        Input = new PromiseInput(kept is null ? null : PromiseAnswerKind.Done, "", "", kept?.Id, Promise.Year + 1, null);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(new AnswerPromise(Id, Input.Kind, Input.TextSv, Input.TextEn, Input.EvidenceId, Input.MovedTo, Input.Decision), cancellationToken);
        StatusMessage = T["Reporting.Promise.Answered"];

        return Redirect($"/promises/{Id}");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Promise = await mediator.Send(new ShowPromise(Id), cancellationToken);
        Evidence = MayAnswer ? await mediator.Send(new ListEvidence(Promise.Year), cancellationToken) : [];
    }
}

internal sealed record PromiseInput(PromiseAnswerKind? Kind, string TextSv, string TextEn, Guid? EvidenceId, int? MovedTo, string? Decision);
