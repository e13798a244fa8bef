using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Withdraws an action that is not to be carried out after all, with the reason.</summary>
[Needs("improvement.work")]
internal sealed record WithdrawAction(Guid ActionId, string Reason) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<WithdrawAction>
    {
        public Validator()
        {
            RuleFor(x => x.ActionId).NotEmpty();
            RuleFor(x => x.Reason).NotEmpty().MaximumLength(Limits.Short);
        }
    }

    internal sealed class Handler(PlatformDbContext db, Act act) : IRequestHandler<WithdrawAction, Done>
    {
        public async Task<Done> Handle(WithdrawAction command, CancellationToken cancellationToken)
        {
            var action = await db.Set<ImprovementAction>().SingleOrDefaultAsync(a => a.Id == command.ActionId, cancellationToken)
                ?? throw new NotFoundException("action", command.ActionId);

            action.Withdraw(command.Reason);
            (act.Subject, act.UnitId, act.RecordId) = (action.Title, action.UnitId, action.Id);

            return default;
        }
    }
}
