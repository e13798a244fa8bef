using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

/// <summary>
/// All five steps of a lighter case in one sitting: the small things that happen often are written down whole, but quickly.
/// Either an action that has been carried out and judged, or a reason why none was needed.
/// </summary>
[Needs("improvement.work")]
internal sealed record WalkThroughCase(
    Guid CaseId, string Mapping, string Analysis, string? ActionTaken, ActionKind ActionKind, Guid? OwnerId, ActionEffect Effect, string? NoActionReason,
    string Evaluation, CaseResult CaseResult, string Improvement) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<WalkThroughCase>
    {
        public Validator()
        {
            RuleFor(x => x.CaseId).NotEmpty();
            RuleFor(x => x.Mapping).NotEmpty().MaximumLength(Limits.Text);
            RuleFor(x => x.Analysis).NotEmpty().MaximumLength(Limits.Text);
            RuleFor(x => x.ActionTaken).MaximumLength(Limits.Title);
            RuleFor(x => x.ActionKind).IsInEnum();
            RuleFor(x => x.OwnerId).NotEmpty().When(x => !string.IsNullOrWhiteSpace(x.ActionTaken));
            RuleFor(x => x.Effect).IsInEnum();
            RuleFor(x => x.NoActionReason).MaximumLength(Limits.Text);
            RuleFor(x => x.NoActionReason).NotEmpty().When(x => string.IsNullOrWhiteSpace(x.ActionTaken));
            RuleFor(x => x.Evaluation).NotEmpty().MaximumLength(Limits.Text);
            RuleFor(x => x.CaseResult).IsInEnum();
            RuleFor(x => x.Improvement).NotEmpty().MaximumLength(Limits.Text);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, Act act, IMediator mediator) : IRequestHandler<WalkThroughCase, Done>
    {
        public async Task<Done> Handle(WalkThroughCase command, CancellationToken cancellationToken)
        {
            var found = await db.FindCaseAsync(command.CaseId, cancellationToken);
            found.MustBeLight();
            var done = string.IsNullOrWhiteSpace(command.ActionTaken) ? null : CarriedOut(found, command);
            await mediator.Send(new TakeStep(found.Id, CaseStep.Mapping, command.Mapping), cancellationToken);
            await mediator.Send(new TakeStep(found.Id, CaseStep.Analysis, command.Analysis), cancellationToken);
            await mediator.Send(new TakeStep(found.Id, CaseStep.Action, done?.Title ?? command.NoActionReason ?? "", command.NoActionReason), cancellationToken);
            await mediator.Send(new TakeStep(found.Id, CaseStep.Evaluation, command.Evaluation), cancellationToken);
            await mediator.Send(new ConcludeCase(found.Id, command.CaseResult, command.Improvement), cancellationToken);
            (act.Subject, act.UnitId, act.RecordId) = (found.Title, found.UnitId, found.Id);

            if (done is not null)
            {
                await mediator.Publish(
                    new ActionEvaluated(done.Id, done.UnitId, done.Title, command.Effect != ActionEffect.No, clock.Today(), $"/improvement/actions/{done.Id}"),
                    cancellationToken);
            }

            return default;
        }

        private ImprovementAction CarriedOut(Case found, WalkThroughCase command)
        {
            var today = clock.Today();
            var action = new ImprovementAction
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                UnitId = found.UnitId,
                Origin = ActionOrigin.Case,
                CaseId = found.Id,
                Title = command.ActionTaken!,
                Kind = command.ActionKind,
                OwnerId = command.OwnerId!.Value,
                Due = today,
                EvaluateBy = today,
                DecidedOn = today,
            };
            action.Finish(today, command.ActionTaken!, today);
            action.Evaluate(command.Effect, command.Evaluation, user.Id, today);
            db.Add(action);

            return action;
        }
    }
}
