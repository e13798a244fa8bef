using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Coming searches with unit and date, for those who must know. That they were read is recorded.</summary>
[Needs("rotation.secret")]
[SensitiveRead]
internal sealed record ListComingSearches : IQuery<IReadOnlyList<ComingSearch>>
{
    internal sealed class Handler(PlatformDbContext db, RotationSeal seal) : IRequestHandler<ListComingSearches, IReadOnlyList<ComingSearch>>
    {
        public async Task<IReadOnlyList<ComingSearch>> Handle(ListComingSearches query, CancellationToken cancellationToken)
        {
            var coming = await (
                from search in db.Set<Search>().AsNoTracking()
                join rotation in db.Set<Rotation>() on search.RotationId equals rotation.Id
                where search.State == SearchState.Planned
                select new { Search = search, rotation.Title }).ToListAsync(cancellationToken);

            return [.. coming.Select(c => new ComingSearch(c.Search.Id, c.Search.UnitId, c.Title, seal.DateOf(c.Search))).OrderBy(c => c.On)];
        }
    }
}

internal sealed record ComingSearch(Guid Id, Guid UnitId, string Rotation, DateOnly On);
