using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

internal sealed class AnswerPeople(PlatformDbContext db, TimeProvider clock) :
    IRequestHandler<NamesOf, IReadOnlyDictionary<Guid, PersonName>>,
    IRequestHandler<ListPeopleAt, IReadOnlyList<PersonName>>,
    IRequestHandler<ListHoldersOf, IReadOnlyList<Recipient>>,
    IRequestHandler<ListRecipients, IReadOnlyList<Recipient>>
{
    public async Task<IReadOnlyDictionary<Guid, PersonName>> Handle(NamesOf request, CancellationToken cancellationToken)
    {
        var ids = request.Ids.Distinct().ToList();

        return ids.Count == 0
            ? new Dictionary<Guid, PersonName>()
            : await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id))
                .Select(p => new PersonName(p.Id, p.Name, p.Title)).ToDictionaryAsync(p => p.Id, cancellationToken);
    }

    public async Task<IReadOnlyList<PersonName>> Handle(ListPeopleAt request, CancellationToken cancellationToken) =>
        await HoldersOver(request.UnitId).Distinct().OrderBy(p => p.Name).Select(p => new PersonName(p.Id, p.Name, p.Title)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Recipient>> Handle(ListHoldersOf request, CancellationToken cancellationToken)
    {
        var people = request.UnitId is { } unitId ? HoldersOver(unitId, request.Role) : Holders(request.Role).Select(h => h.Person);

        return await people.Distinct().OrderBy(p => p.Name).Select(p => new Recipient(p.Id, p.Name, p.Email!, p.Language)).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Recipient>> Handle(ListRecipients request, CancellationToken cancellationToken) =>
        await db.Set<Person>().AsNoTracking().Where(p => request.Ids.Contains(p.Id) && p.ClosedAt == null)
            .OrderBy(p => p.Name).Select(p => new Recipient(p.Id, p.Name, p.Email!, p.Language)).ToListAsync(cancellationToken);

    /// <summary>People with a role over a branch that holds the unit.</summary>
    private IQueryable<Person> HoldersOver(Guid unitId, Role? role = null) =>
        from held in Holders(role)
        from branch in db.Set<OrganizationUnit>()
        from unit in db.Set<OrganizationUnit>()
        where branch.Id == held.BranchId && unit.Id == unitId && unit.Path.StartsWith(branch.Path)
        select held.Person;

    private IQueryable<Holder> Holders(Role? role)
    {
        var today = clock.Today();

        return from held in db.Set<RoleAssignment>().AsNoTracking()
               join person in db.Set<Person>() on held.PersonId equals person.Id
               where person.ClosedAt == null && (role == null || held.Role == role) && held.From <= today && (held.To == null || held.To >= today)
               select new Holder { Person = person, BranchId = held.BranchId };
    }

    private sealed class Holder
    {
        public required Person Person { get; init; }

        public required Guid BranchId { get; init; }
    }
}
