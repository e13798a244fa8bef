using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Cases in reach: open ones by when their step is due, closed ones latest opened first.</summary>
/// <param name="After">Cursor: the last case of the page before.</param>
[Needs("improvement.read")]
internal sealed record ListCases(bool Closed = false, Guid? UnitId = null, CaseStep? Step = null, Guid? After = null, int Count = 25) : IQuery<Page<CaseLine>>
{
    internal sealed class Validator : AbstractValidator<ListCases>
    {
        public Validator()
        {
            RuleFor(x => x.Step).IsInEnum();
            RuleFor(x => x.Count).InclusiveBetween(1, 100);
        }
    }

    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ListCases, Page<CaseLine>>
    {
        public async Task<Page<CaseLine>> Handle(ListCases query, CancellationToken cancellationToken)
        {
            var lines = await Ordered(query).Take(query.Count + 1)
                .Select(c => new CaseLine(c.Id, c.UnitId, c.Title, c.OriginKind, c.IsSerious, c.OpenedOn, c.CurrentStep, c.StepDue, c.ClosedOn, c.Result)).ToListAsync(cancellationToken);

            return lines.Count > query.Count ? new Page<CaseLine>(lines[..query.Count], lines[query.Count - 1].Id.ToString()) : new Page<CaseLine>(lines, null);
        }

        private IQueryable<Case> Ordered(ListCases query)
        {
            var cases = db.Set<Case>().AsNoTracking().Where(c => (c.CurrentStep == null) == query.Closed);

            if (query.UnitId is { } unitId)
            {
                cases = cases.Where(c => c.UnitId == unitId);
            }

            if (query.Step is { } step)
            {
                cases = cases.Where(c => c.CurrentStep == step);
            }

            if (query.After is { } after)
            {
                cases = query.Closed
                    ? cases.Where(c => c.Id.CompareTo(after) < 0)
                    : from c in cases
                      from last in db.Set<Case>()
                      where last.Id == after && (c.StepDue > last.StepDue || (c.StepDue == last.StepDue && c.Id.CompareTo(after) > 0))
                      select c;
            }

            return query.Closed ? cases.OrderByDescending(c => c.Id) : cases.OrderBy(c => c.StepDue).ThenBy(c => c.Id);
        }
    }
}

internal sealed record CaseLine(
    Guid Id, Guid UnitId, string Title, string OriginKind, bool IsSerious, DateOnly OpenedOn, CaseStep? Step, DateOnly StepDue, DateOnly? ClosedOn, CaseResult? Result);
