using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Judges whether an action had the effect aimed at, with what was seen.</summary>
[Needs("improvement.work")]
internal sealed record EvaluateAction(Guid ActionId, ActionEffect Effect, string Seen) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<EvaluateAction>
    {
        public Validator()
        {
            RuleFor(x => x.ActionId).NotEmpty();
            RuleFor(x => x.Effect).IsInEnum();
            RuleFor(x => x.Seen).NotEmpty().MaximumLength(Limits.Text);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, Act act, IMediator mediator) : IRequestHandler<EvaluateAction, Done>
    {
        public async Task<Done> Handle(EvaluateAction command, CancellationToken cancellationToken)
        {
            var action = await db.Set<ImprovementAction>().SingleOrDefaultAsync(a => a.Id == command.ActionId, cancellationToken)
                ?? throw new NotFoundException("action", command.ActionId);

            action.Evaluate(command.Effect, command.Seen, user.Id, clock.Today());
            (act.Subject, act.UnitId, act.RecordId) = (action.Title, action.UnitId, action.Id);
            await mediator.Publish(
                new ActionEvaluated(action.Id, action.UnitId, action.Title, command.Effect != ActionEffect.No, clock.Today(), $"/improvement/actions/{action.Id}"),
                cancellationToken);

            return default;
        }
    }
}
