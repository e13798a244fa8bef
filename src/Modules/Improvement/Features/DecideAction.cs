using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Decides that something is to be done, by whom and by when, and when its effect is to be judged.</summary>
/// <param name="CaseId">The case it belongs to; the unit is then the case's.</param>
/// <param name="UnitId">Asked for when there is no case.</param>
[Needs("improvement.work")]
internal sealed record DecideAction(
    Guid? CaseId, Guid UnitId, ActionOrigin Origin, string Title, ActionKind ActionKind, Guid OwnerId, DateOnly Due, DateOnly EvaluateBy, Guid? OriginId = null)
    : ICommand<Guid>, IConcernsUnit
{
    internal sealed class Validator : AbstractValidator<DecideAction>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.UnitId).NotEmpty().When(x => x.CaseId is null);
            RuleFor(x => x.Origin).IsInEnum();
            RuleFor(x => x.Title).NotEmpty().MaximumLength(Limits.Title);
            RuleFor(x => x.ActionKind).IsInEnum();
            RuleFor(x => x.OwnerId).NotEmpty();
            RuleFor(x => x.Due).GreaterThanOrEqualTo(_ => clock.Today()).LessThan(_ => clock.Today().AddYears(5));
            RuleFor(x => x.EvaluateBy).GreaterThanOrEqualTo(x => x.Due).LessThan(_ => clock.Today().AddYears(10));
        }
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, Act act, IMediator mediator) : IRequestHandler<DecideAction, Guid>
    {
        public async Task<Guid> Handle(DecideAction command, CancellationToken cancellationToken)
        {
            var unitId = command.UnitId;

            if (command.CaseId is { } caseId)
            {
                var found = await db.FindCaseAsync(caseId, cancellationToken);
                found.MustTakeActions();
                unitId = found.UnitId;
            }

            if ((await mediator.Send(new NamesOf([command.OwnerId]), cancellationToken)).Count == 0)
            {
                throw new RuleViolationException("Improvement.Rule.NoSuchOwner") { Field = nameof(OwnerId) };
            }

            var action = new ImprovementAction
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                UnitId = unitId,
                Origin = command.CaseId is null ? command.Origin : ActionOrigin.Case,
                OriginId = command.OriginId,
                CaseId = command.CaseId,
                Title = command.Title,
                Kind = command.ActionKind,
                OwnerId = command.OwnerId,
                Due = command.Due,
                EvaluateBy = command.EvaluateBy,
                DecidedOn = clock.Today(),
            };
            db.Add(action);
            (act.Subject, act.UnitId, act.RecordId) = (action.Title, unitId, action.Id);

            return action.Id;
        }
    }
}
