using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Integrations.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Integrations.Features;

/// <summary>The latest hundred of the own tokens, newest first.</summary>
[Needs("tokens.own")]
internal sealed record ListAccessTokens : IQuery<IReadOnlyList<AccessTokenLine>>
{
    internal sealed class Handler(PlatformDbContext db, CurrentUser user) : IRequestHandler<ListAccessTokens, IReadOnlyList<AccessTokenLine>>
    {
        public async Task<IReadOnlyList<AccessTokenLine>> Handle(ListAccessTokens query, CancellationToken cancellationToken) => await db.Set<AccessToken>().AsNoTracking()
            .Where(t => t.PersonId == user.Id).OrderByDescending(t => t.Id).Take(100)
            .Select(t => new AccessTokenLine(t.Id, t.Name, t.MadeAt, t.LastDay, t.LastUsedOn, t.RevokedAt)).ToListAsync(cancellationToken);
    }
}

internal sealed record AccessTokenLine(Guid Id, string Name, DateTime MadeAt, DateOnly LastDay, DateOnly? LastUsedOn, DateTime? RevokedAt);
