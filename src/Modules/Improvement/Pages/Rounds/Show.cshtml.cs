using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement.Pages.Rounds;

[Needs("improvement.read")]
internal sealed class ShowModel(IMediator mediator, CurrentUser user, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public FinishForm Input { get; set; } = new();

    public RoundDetails Round { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public IEnumerable<UnitAnswers> Units => Round.Units.OrderBy(u => UnitName(u.UnitId), StringComparer.CurrentCulture);

    public IEnumerable<FindingLine> Findings => Round.Findings.OrderBy(f => UnitName(f.UnitId), StringComparer.CurrentCulture);

    public int Settled => Round.Findings.Count(f => f.IsSettled);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            await mediator.Send(new FinishRound(Id, Input.Summary ?? "", Input.CallsForDocument), cancellationToken);
            StatusMessage = T["Improvement.Round.Finished"];

            return RedirectToPage(new { Id });
        },
        cancellationToken);

    public string UnitName(Guid id) => user.NameOf(id);

    public static string QuestionText(string? id) => QuestionBank.All.FirstOrDefault(q => q.Id == id)?.Text.ToString() ?? "";

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Round = await mediator.Send(new ShowRound(Id), cancellationToken);
}

internal sealed class FinishForm
{
    public string? Summary { get; set; }

    public bool CallsForDocument { get; set; }
}
