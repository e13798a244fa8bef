using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Rounds in reach, latest first, with those of their findings that are in reach.</summary>
/// <param name="After">Cursor: the last round of the page before.</param>
[Needs("improvement.read")]
internal sealed record ListRounds(Guid? After = null, int Count = 25) : IQuery<Page<RoundLine>>
{
    internal sealed class Validator : AbstractValidator<ListRounds>
    {
        public Validator() => RuleFor(x => x.Count).InclusiveBetween(1, 100);
    }

    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ListRounds, Page<RoundLine>>
    {
        public async Task<Page<RoundLine>> Handle(ListRounds query, CancellationToken cancellationToken)
        {
            var rounds = db.Rounds().AsNoTracking();

            if (query.After is { } after)
            {
                rounds = from r in rounds
                         from last in db.Set<Round>()
                         where last.Id == after && (r.On < last.On || (r.On == last.On && r.Id.CompareTo(after) < 0))
                         select r;
            }

            var lines = await rounds.OrderByDescending(r => r.On).ThenByDescending(r => r.Id).Take(query.Count + 1)
                .Select(r => new RoundLine(
                    r.Id, r.Kind, r.Title, r.On, r.ExternalParty, r.FinishedOn, r.Units.Count,
                    db.Set<Finding>().Count(f => f.RoundId == r.Id),
                    db.Set<Finding>().Count(f => f.RoundId == r.Id
                        && (db.Set<ImprovementAction>().Any(a => a.Id == f.ActionId && a.State == ActionState.Decided) || db.Set<Case>().Any(c => c.Id == f.CaseId && c.CurrentStep != null)))))
                .ToListAsync(cancellationToken);

            return lines.Count > query.Count ? new Page<RoundLine>(lines[..query.Count], lines[query.Count - 1].Id.ToString()) : new Page<RoundLine>(lines, null);
        }
    }
}

/// <param name="OpenFindings">Findings whose action is not done or whose case is not closed.</param>
internal sealed record RoundLine(
    Guid Id, RoundKind Kind, string Title, DateOnly On, string? ExternalParty, DateOnly? FinishedOn, int Units, int Findings, int OpenFindings);
