using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Writes down a unit's answers to questions of the checklist; an earlier answer to the same question is replaced.</summary>
[Needs("rounds.hold")]
internal sealed record AnswerChecklist(Guid RoundId, Guid UnitId, IReadOnlyList<GivenAnswer> Answers) : ICommand<Done>, IConcernsUnit
{
    internal sealed class Validator : AbstractValidator<AnswerChecklist>
    {
        public Validator(IStringLocalizer texts)
        {
            RuleFor(x => x.RoundId).NotEmpty();
            RuleFor(x => x.UnitId).NotEmpty();
            RuleFor(x => x.Answers).NotEmpty().Must(a => a is null || a.Select(x => x?.QuestionId).Distinct().Count() == a.Count);
            RuleForEach(x => x.Answers).NotNull().ChildRules(answer =>
            {
                answer.RuleFor(a => a.QuestionId).Must(QuestionBank.Has).WithMessage(_ => texts["Improvement.Rule.NoSuchQuestion"]);
                answer.RuleFor(a => a.Answer).IsInEnum();
                answer.RuleFor(a => a.Comment).MaximumLength(Limits.Short);
            });
        }
    }

    internal sealed class Handler(PlatformDbContext db, Act act) : IRequestHandler<AnswerChecklist, Done>
    {
        public async Task<Done> Handle(AnswerChecklist command, CancellationToken cancellationToken)
        {
            var round = await db.FindOpenRoundAsync(command.RoundId, cancellationToken);
            round.MustVisit(command.UnitId);
            var earlier = await db.Set<RoundAnswer>().Where(a => a.RoundId == round.Id && a.UnitId == command.UnitId)
                .ToDictionaryAsync(a => a.QuestionId, StringComparer.Ordinal, cancellationToken);

            foreach (var given in command.Answers)
            {
                if (earlier.TryGetValue(given.QuestionId, out var answer))
                {
                    (answer.Answer, answer.Comment) = (given.Answer, given.Comment);
                }
                else
                {
                    db.Add(new RoundAnswer { RoundId = round.Id, UnitId = command.UnitId, QuestionId = given.QuestionId, Answer = given.Answer, Comment = given.Comment });
                }
            }

            (act.Subject, act.RecordId) = (round.Title, round.Id);

            return default;
        }
    }
}

internal sealed record GivenAnswer(string QuestionId, AnswerKind Answer, string? Comment = null);
