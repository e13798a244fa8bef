using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

internal enum ActionChoice
{
    Open,
    Late,
    ToEvaluate,
    Mine,
    Finished,
}

/// <summary>Actions that the asker may read and their own; what is due first comes first, what is finished last comes first.</summary>
/// <param name="After">Cursor: the last action of the page before.</param>
[Needs("improvement.do")]
internal sealed record ListActions(ActionChoice Choice = ActionChoice.Open, Guid? UnitId = null, Guid? After = null, int Count = 25) : IQuery<Page<ActionLine>>
{
    internal sealed class Validator : AbstractValidator<ListActions>
    {
        public Validator()
        {
            RuleFor(x => x.Choice).IsInEnum();
            RuleFor(x => x.Count).InclusiveBetween(1, 100);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, IMediator mediator) : IRequestHandler<ListActions, Page<ActionLine>>
    {
        public async Task<Page<ActionLine>> Handle(ListActions query, CancellationToken cancellationToken)
        {
            var lines = await Ordered(query)
                .Select(a => new ActionLine(a.Id, a.UnitId, a.Title, a.OwnerId, "", a.State, a.State == ActionState.Done ? a.EvaluateBy : a.Due, a.DoneOn, a.Effect, a.CaseId))
                .Take(query.Count + 1).ToListAsync(cancellationToken);
            var names = await mediator.Send(new NamesOf([.. lines.Select(l => l.OwnerId)]), cancellationToken);
            var named = lines.Take(query.Count).Select(l => l with { Owner = names.TryGetValue(l.OwnerId, out var owner) ? owner.Name : "" }).ToList();

            return new Page<ActionLine>(named, lines.Count > query.Count ? named[^1].Id.ToString() : null);
        }

        private IQueryable<ImprovementAction> Ordered(ListActions query)
        {
            var today = clock.Today();
            var actions = db.Set<ImprovementAction>().AsNoTracking().ReadableBy(user).Where(a => query.UnitId == null || a.UnitId == query.UnitId).Chosen(query.Choice, today, user.Id);
            var isFinished = query.Choice == ActionChoice.Finished;

            if (query.After is { } after)
            {
                actions = isFinished
                    ? actions.Where(a => a.Id.CompareTo(after) < 0)
                    : from a in actions
                      from last in db.Set<ImprovementAction>()
                      where last.Id == after && (a.Due > last.Due || (a.Due == last.Due && a.Id.CompareTo(after) > 0))
                      select a;
            }

            return isFinished ? actions.OrderByDescending(a => a.Id) : actions.OrderBy(a => a.Due).ThenBy(a => a.Id);
        }
    }
}

/// <param name="Next">The day something is due: that it is done, or when it is done that it is evaluated.</param>
internal sealed record ActionLine(
    Guid Id, Guid UnitId, string Title, Guid OwnerId, string Owner, ActionState State, DateOnly Next, DateOnly? DoneOn, ActionEffect? Effect, Guid? CaseId);
