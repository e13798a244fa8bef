using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>How many occasions of a year are in each state, in one question.</summary>
[Needs("training.read")]
internal sealed record CountOccasions(int Year) : IQuery<OccasionCounts>
{
    internal sealed class Handler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<CountOccasions, OccasionCounts>
    {
        public async Task<OccasionCounts> Handle(CountOccasions query, CancellationToken cancellationToken)
        {
            var today = clock.Today();

            return await db.Set<Occasion>().AsNoTracking().Matching(new ListOccasions(query.Year), today)
                .GroupBy(_ => 1)
                .Select(g => new OccasionCounts(
                    g.Count(),
                    g.Count(o => o.State == OccasionState.Planned && o.On >= today),
                    g.Count(o => o.State == OccasionState.Planned && o.On < today),
                    g.Count(o => o.State == OccasionState.Held),
                    g.Count(o => o is Drill && o.State == OccasionState.Held && ((Drill)o).EvaluatedOn == null)))
                .SingleOrDefaultAsync(cancellationToken) ?? new OccasionCounts(0, 0, 0, 0, 0);
        }
    }
}

internal sealed record OccasionCounts(int All, int Coming, int Late, int Held, int ToEvaluate);
