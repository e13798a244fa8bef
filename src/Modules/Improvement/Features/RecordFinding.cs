using FluentValidation;
using MediatR;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

internal enum FindingLeadsTo
{
    Action,
    Case,
}

/// <summary>Writes down a deficiency found in a round, and what it leads to: an action at once, or a case to be looked into.</summary>
/// <param name="OwnerId">Who carries out the action; asked for when it leads to one.</param>
/// <param name="Due">Last day of the action; asked for when it leads to one. It is evaluated within 60 days after.</param>
[Needs("rounds.hold")]
internal sealed record RecordFinding(
    Guid RoundId, Guid UnitId, string? QuestionId, string FindingText, FindingWeight Weight, FindingLeadsTo LeadsTo,
    string? ActionTitle = null, Guid? OwnerId = null, DateOnly? Due = null) : ICommand<Guid>, IConcernsUnit
{
    private const int DaysToEvaluation = 60;

    internal sealed class Validator : AbstractValidator<RecordFinding>
    {
        public Validator(IStringLocalizer texts, TimeProvider clock)
        {
            RuleFor(x => x.RoundId).NotEmpty();
            RuleFor(x => x.UnitId).NotEmpty();
            RuleFor(x => x.QuestionId).Must(QuestionBank.Has).When(x => !string.IsNullOrEmpty(x.QuestionId)).WithMessage(_ => texts["Improvement.Rule.NoSuchQuestion"]);
            RuleFor(x => x.FindingText).NotEmpty().MaximumLength(Limits.Short);
            RuleFor(x => x.Weight).IsInEnum();
            RuleFor(x => x.LeadsTo).IsInEnum();
            RuleFor(x => x.ActionTitle).NotEmpty().When(x => x.LeadsTo == FindingLeadsTo.Action).MaximumLength(Limits.Title);
            RuleFor(x => x.OwnerId).NotEmpty().When(x => x.LeadsTo == FindingLeadsTo.Action);
            RuleFor(x => x.Due).NotEmpty().GreaterThanOrEqualTo(_ => clock.Today()).LessThan(_ => clock.Today().AddYears(5)).When(x => x.LeadsTo == FindingLeadsTo.Action);
        }
    }

    internal sealed class Handler(PlatformDbContext db, NewCases cases, TimeProvider clock, Act act, IMediator mediator) : IRequestHandler<RecordFinding, Guid>
    {
        public async Task<Guid> Handle(RecordFinding command, CancellationToken cancellationToken)
        {
            var round = await db.FindOpenRoundAsync(command.RoundId, cancellationToken);
            round.MustVisit(command.UnitId);
            var id = Guid.CreateVersion7(clock.GetUtcNow());
            var opened = command.LeadsTo == FindingLeadsTo.Case
                ? cases.Make(command.UnitId, command.FindingText, CaseOrigins.Finding, id, $"/rounds/{round.Id}", command.Weight == FindingWeight.High)
                : null;
            Guid? action = opened is not null ? null : await mediator.Send(
                new DecideAction(null, command.UnitId, ActionOrigin.Finding, command.ActionTitle!, ActionKind.Premises, command.OwnerId!.Value,
                    command.Due!.Value, command.Due.Value.AddDays(DaysToEvaluation), id),
                cancellationToken);

            if (opened is not null)
            {
                db.Add(opened);
            }

            db.Add(new Finding
            {
                Id = id,
                RoundId = round.Id,
                UnitId = command.UnitId,
                QuestionId = string.IsNullOrEmpty(command.QuestionId) ? null : command.QuestionId,
                Text = command.FindingText,
                Weight = command.Weight,
                ActionId = action,
                CaseId = opened?.Id,
                RecordedAt = clock.GetUtcNow().UtcDateTime,
            });
            (act.Subject, act.RecordId) = (round.Title, round.Id);

            return opened?.Id ?? action!.Value;
        }
    }
}
