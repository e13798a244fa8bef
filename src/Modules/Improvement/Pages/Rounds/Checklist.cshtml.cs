using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement.Pages.Rounds;

[Needs("rounds.hold")]
internal sealed class ChecklistModel(IMediator mediator, CurrentUser user) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid UnitId { get; set; }

    [BindProperty]
    public ChecklistForm Input { get; set; } = new();

    public RoundDetails Round { get; private set; } = null!;

    public string UnitName => user.NameOf(UnitId);

    public IEnumerable<Choice> Choices => Enum.GetValues<AnswerKind>().Select(a => new Choice(a.ToString(), T[$"Improvement.Answer.{a}"]));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var given = Round.Units.Single(u => u.UnitId == UnitId).All;
        Input.Answers = [.. QuestionBank.All.Select(q => given.TryGetValue(q.Id, out var a) ? new AnswerForm { QuestionId = q.Id, Answer = a.Answer, Comment = a.Comment } : new AnswerForm { QuestionId = q.Id })];
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            var answers = Input.Answers.Where(a => a.Answer is not null).Select(a => new GivenAnswer(a.QuestionId ?? "", a.Answer!.Value, a.Comment)).ToList();
            await mediator.Send(new AnswerChecklist(Id, UnitId, answers), cancellationToken);
            StatusMessage = T["Improvement.Checklist.Saved", UnitName, answers.Count];

            return RedirectToPage("/Rounds/Show", new { Id });
        },
        cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Round = await mediator.Send(new ShowRound(Id), cancellationToken);

        if (!Round.CanHold || Round.Units.All(u => u.UnitId != UnitId))
        {
            throw new NotFoundException("unit", UnitId);
        }
    }
}

internal sealed class ChecklistForm
{
    public List<AnswerForm> Answers { get; set; } = [];
}

internal sealed class AnswerForm
{
    public string? QuestionId { get; set; }

    public AnswerKind? Answer { get; set; }

    public string? Comment { get; set; }
}
