using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

internal sealed class AnswerOrganizationName(PlatformDbContext db) : IRequestHandler<GetOrganizationName, string>
{
    public async Task<string> Handle(GetOrganizationName request, CancellationToken cancellationToken) =>
        await db.Set<OrganizationProfile>().Select(p => p.Municipality).SingleOrDefaultAsync(cancellationToken) ?? "";
}
