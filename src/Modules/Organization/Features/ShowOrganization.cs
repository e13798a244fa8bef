using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>The names as they stand now; null before anyone has given them.</summary>
[Needs("settings.manage")]
internal sealed record ShowOrganization : IQuery<NameOrganization?>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ShowOrganization, NameOrganization?>
    {
        public Task<NameOrganization?> Handle(ShowOrganization query, CancellationToken cancellationToken) => db.Set<OrganizationProfile>().AsNoTracking()
            .Select(p => new NameOrganization(p.Municipality, p.Administration, p.Activity, p.Board)).SingleOrDefaultAsync(cancellationToken);
    }
}
