using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

internal sealed class AnswerOrganizationFacts(PlatformDbContext db, TimeProvider clock) : IRequestHandler<GetOrganizationFacts, OrganizationFacts>
{
    public async Task<OrganizationFacts> Handle(GetOrganizationFacts request, CancellationToken cancellationToken)
    {
        var profile = await db.Set<OrganizationProfile>().AsNoTracking().SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolationException("Organization.Rule.NotNamedYet");
        var units = await db.Set<OrganizationUnit>().AsNoTracking()
            .Where(u => u.ClosedOn == null && (u.Kind == UnitKind.SchoolUnit || u.Kind == UnitKind.PreschoolUnit))
            .Select(u => new { u.Pupils, u.Staff }).ToListAsync(cancellationToken);
        var accounts = await db.Set<Person>().Where(p => p.ClosedAt == null).GroupBy(p => p.TwoFactorEnabled)
            .Select(g => new { Protected = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);

        return new OrganizationFacts(
            profile.Municipality, profile.Administration, profile.Activity, profile.Board,
            units.Count, units.Sum(u => u.Staff), units.Sum(u => u.Pupils),
            accounts.Sum(a => a.Count), accounts.Where(a => a.Protected).Sum(a => a.Count),
            await HolderOfAsync(Role.DirectorOfAdministration, cancellationToken),
            await HolderOfAsync(Role.HeadOfSchools, cancellationToken),
            new RecordLink("organization", profile.Id, profile.Municipality, "/organization/facts"));
    }

    private Task<PersonName?> HolderOfAsync(Role role, CancellationToken cancellationToken)
    {
        var today = clock.Today();

        return (from held in db.Set<RoleAssignment>().AsNoTracking()
                join person in db.Set<Person>() on held.PersonId equals person.Id
                where held.Role == role && person.ClosedAt == null && held.From <= today && (held.To == null || held.To >= today)
                orderby held.From descending
                select new PersonName(person.Id, person.Name, person.Title)).FirstOrDefaultAsync(cancellationToken);
    }
}
