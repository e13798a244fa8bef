using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Training.Features;

/// <summary>One coming search.</summary>
[Needs("rotation.secret")]
[SensitiveRead]
internal sealed record ShowComingSearch(Guid Id) : IQuery<ComingSearch>, IConcernsRecord
{
    Guid IConcernsRecord.RecordId => Id;

    internal sealed class Handler(Searches searches, RotationSeal seal) : IRequestHandler<ShowComingSearch, ComingSearch>
    {
        public async Task<ComingSearch> Handle(ShowComingSearch query, CancellationToken cancellationToken)
        {
            var (search, rotation) = await searches.FindAsync(query.Id, cancellationToken);

            return search.IsPlanned ? new ComingSearch(search.Id, search.UnitId, rotation.Title, seal.DateOf(search)) : throw new NotFoundException("search", query.Id);
        }
    }
}
