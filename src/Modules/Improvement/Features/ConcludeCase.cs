using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Improvement.Features;

/// <summary>The fifth step: what the case changed in plan or routine, or why it changed nothing. Closes the case.</summary>
[Needs("improvement.work")]
internal sealed record ConcludeCase(Guid CaseId, CaseResult CaseResult, string StepText, string? PlanSection = null) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<ConcludeCase>
    {
        public Validator()
        {
            RuleFor(x => x.CaseId).NotEmpty();
            RuleFor(x => x.CaseResult).IsInEnum();
            RuleFor(x => x.StepText).NotEmpty().MaximumLength(Limits.Text);
            RuleFor(x => x.PlanSection).MaximumLength(Limits.Title);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, Act act, IMediator mediator) : IRequestHandler<ConcludeCase, Done>
    {
        public async Task<Done> Handle(ConcludeCase command, CancellationToken cancellationToken)
        {
            var found = await db.FindCaseAsync(command.CaseId, cancellationToken);

            found.Conclude(command.CaseResult, command.StepText, command.PlanSection, user.Id, clock.GetUtcNow().UtcDateTime);
            (act.Subject, act.UnitId, act.RecordId) = (found.Title, found.UnitId, found.Id);
            await mediator.Publish(
                new CaseClosed(found.Id, found.UnitId, found.Title, found.OriginKind, found.OriginId ?? Guid.Empty, found.ClosedOn!.Value), cancellationToken);

            return default;
        }
    }
}
