using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Says that an action has been carried out, and how: by the person who owns it or those who lead the unit's work.</summary>
[Needs("improvement.do")]
internal sealed record ReportActionDone(Guid ActionId, DateOnly DoneOn, string How) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<ReportActionDone>
    {
        public Validator()
        {
            RuleFor(x => x.ActionId).NotEmpty();
            RuleFor(x => x.DoneOn).NotEmpty();
            RuleFor(x => x.How).NotEmpty().MaximumLength(Limits.Text);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, Act act) : IRequestHandler<ReportActionDone, Done>
    {
        public async Task<Done> Handle(ReportActionDone command, CancellationToken cancellationToken)
        {
            var action = await db.Set<ImprovementAction>().WorkableBy(user).SingleOrDefaultAsync(a => a.Id == command.ActionId, cancellationToken)
                ?? throw new NotFoundException("action", command.ActionId);

            action.Finish(command.DoneOn, command.How, clock.Today());
            (act.Subject, act.UnitId, act.RecordId) = (action.Title, action.UnitId, action.Id);

            return default;
        }
    }
}
