using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>One person with all roles, held, coming and ended: the latest first.</summary>
[Needs("people.manage")]
[SensitiveRead]
internal sealed record ShowPerson(Guid RecordId) : IQuery<PersonDetails>, IConcernsRecord
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ShowPerson, PersonDetails>
    {
        public async Task<PersonDetails> Handle(ShowPerson query, CancellationToken cancellationToken)
        {
            var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.RecordId, cancellationToken)
                ?? throw new NotFoundException("person", query.RecordId);
            var roles = await (
                from held in db.Set<RoleAssignment>().AsNoTracking()
                join branch in db.Set<OrganizationUnit>() on held.BranchId equals branch.Id
                where held.PersonId == person.Id
                orderby held.From descending, held.Id descending
                select new HeldRole(held.Id, held.Role, held.BranchId, branch.Name, held.From, held.To)).ToListAsync(cancellationToken);

            return new PersonDetails(
                person.Id, person.Name, person.Title, person.Email!, person.PasswordHash is not null, person.TwoFactorEnabled, person.AddedAt, person.ClosedAt, roles);
        }
    }
}

internal sealed record PersonDetails(
    Guid Id, string Name, string Title, string Email, bool HasPassword, bool HasSecondFactor, DateTime AddedAt, DateTime? ClosedAt, IReadOnlyList<HeldRole> Roles);
