using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

/// <summary>How many actions each choice of the list holds.</summary>
[Needs("improvement.do")]
internal sealed record CountActions(Guid? UnitId) : IQuery<ActionTotals>
{
    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<CountActions, ActionTotals>
    {
        public async Task<ActionTotals> Handle(CountActions query, CancellationToken cancellationToken)
        {
            var (today, me) = (clock.Today(), user.Id);

            return await db.Set<ImprovementAction>().AsNoTracking().ReadableBy(user).Where(a => query.UnitId == null || a.UnitId == query.UnitId)
                .GroupBy(_ => 1)
                .Select(g => new ActionTotals(
                    g.Count(a => a.State == ActionState.Decided || a.State == ActionState.Done),
                    g.Count(a => (a.State == ActionState.Decided && a.Due < today) || (a.State == ActionState.Done && a.EvaluateBy < today)),
                    g.Count(a => a.State == ActionState.Done),
                    g.Count(a => a.OwnerId == me && a.State == ActionState.Decided),
                    g.Count(a => a.State == ActionState.Evaluated || a.State == ActionState.Withdrawn)))
                .SingleOrDefaultAsync(cancellationToken) ?? new ActionTotals(0, 0, 0, 0, 0);
        }
    }
}

internal sealed record ActionTotals(int Open, int Late, int ToEvaluate, int Mine, int Finished)
{
    public int Of(ActionChoice choice) => choice switch
    {
        ActionChoice.Open => Open,
        ActionChoice.Late => Late,
        ActionChoice.ToEvaluate => ToEvaluate,
        ActionChoice.Mine => Mine,
        _ => Finished,
    };
}
