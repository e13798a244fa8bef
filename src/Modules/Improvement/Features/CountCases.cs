using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Open cases per step, those that are late, and the closed ones.</summary>
[Needs("improvement.read")]
internal sealed record CountCases(Guid? UnitId) : IQuery<CaseTotals>
{
    internal sealed class Handler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<CountCases, CaseTotals>
    {
        public async Task<CaseTotals> Handle(CountCases query, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var groups = await db.Set<Case>().AsNoTracking().Where(c => query.UnitId == null || c.UnitId == query.UnitId)
                .GroupBy(c => new { c.CurrentStep, IsLate = c.CurrentStep != null && c.StepDue < today })
                .Select(g => new { g.Key.CurrentStep, g.Key.IsLate, Count = g.Count() }).ToListAsync(cancellationToken);

            return new CaseTotals(
                [.. Enum.GetValues<CaseStep>().Select(step => groups.Where(g => g.CurrentStep == step).Sum(g => g.Count))],
                groups.Where(g => g.IsLate).Sum(g => g.Count),
                groups.Where(g => g.CurrentStep is null).Sum(g => g.Count));
        }
    }
}

/// <param name="ByStep">Open cases in each of the five steps.</param>
internal sealed record CaseTotals(IReadOnlyList<int> ByStep, int Late, int Closed)
{
    public int Open => ByStep.Sum();
}
