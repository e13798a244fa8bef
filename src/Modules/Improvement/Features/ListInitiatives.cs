using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Improvement.Features;

/// <summary>All initiatives, with how far the units in reach have come. There are few: the list is whole.</summary>
[Needs("improvement.read")]
internal sealed record ListInitiatives : IQuery<IReadOnlyList<InitiativeLine>>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ListInitiatives, IReadOnlyList<InitiativeLine>>
    {
        public async Task<IReadOnlyList<InitiativeLine>> Handle(ListInitiatives query, CancellationToken cancellationToken)
        {
            var initiatives = await db.Set<Initiative>().AsNoTracking().OrderBy(i => i.Id).ToListAsync(cancellationToken);
            var progress = (await db.Set<InitiativeProgress>().AsNoTracking().Select(p => new { p.InitiativeId, p.UnitId, p.State, p.On, p.Id }).ToListAsync(cancellationToken))
                .ToLookup(p => p.InitiativeId, p => (p.UnitId, p.State, p.On, p.Id));

            return [.. initiatives.Select(i => new InitiativeLine(i.Id, i.Kind, i.Words, InitiativeStanding.Of(progress[i.Id])))];
        }
    }
}

internal sealed record InitiativeLine(Guid Id, InitiativeKind Kind, InitiativeWords Words, InitiativeStanding Standing);
