using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement.Pages.Improvement;

[Needs("improvement.do")]
internal sealed class ActionModel(IMediator mediator, CurrentUser user, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ActionForm Input { get; set; } = new();

    public ActionDetails Action { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public string UnitName => user.NameOf(Action.UnitId);

    public IEnumerable<Choice> Effects => Enum.GetValues<ActionEffect>().Select(e => new Choice(e.ToString(), T[$"Improvement.Effect.{e}"]));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.DoneOn = Today;
    }

    public Task<IActionResult> OnPostDoneAsync(CancellationToken cancellationToken) =>
        SendAsync(new ReportActionDone(Id, Input.DoneOn ?? DateOnly.MinValue, Input.How ?? ""), "Improvement.Action.Reported", cancellationToken);

    public Task<IActionResult> OnPostEvaluateAsync(CancellationToken cancellationToken) =>
        SendAsync(new EvaluateAction(Id, Input.Effect ?? (ActionEffect)(-1), Input.Seen ?? ""), "Improvement.Action.Evaluated", cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        SendAsync(new WithdrawAction(Id, Input.Reason ?? ""), "Improvement.Action.Withdrawn", cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Action = await mediator.Send(new ShowAction(Id), cancellationToken);

    private Task<IActionResult> SendAsync(ICommand<Done> command, string message, CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            await mediator.Send(command, cancellationToken);
            StatusMessage = T[message];

            return RedirectToPage(new { Id });
        },
        cancellationToken);
}

internal sealed class ActionForm
{
    public DateOnly? DoneOn { get; set; }

    public string? How { get; set; }

    public ActionEffect? Effect { get; set; }

    public string? Seen { get; set; }

    public string? Reason { get; set; }
}
