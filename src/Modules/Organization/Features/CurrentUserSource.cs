using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Reads a person's roles of today, and the places under them, in one question, as every request asks it.</summary>
internal sealed class CurrentUserSource(PlatformDbContext db, TimeProvider clock) : ICurrentUserSource
{
    private static readonly Func<PlatformDbContext, Guid, DateOnly, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery((PlatformDbContext db, Guid personId, DateOnly today) =>
        from person in db.Set<Person>().AsNoTracking()
        where person.Id == personId && person.ClosedAt == null
        from held in db.Set<RoleAssignment>().Where(a => a.PersonId == person.Id && a.From <= today && (a.To == null || a.To >= today)).DefaultIfEmpty()
        from unit in db.Set<OrganizationUnit>().DefaultIfEmpty()
        orderby unit.Path.Length, unit.Name
        select new Row(
            person.Name, person.SecurityStamp, (Role?)held.Role, (Guid?)held.BranchId,
            (Guid?)unit.Id, unit.Name, unit.Code, (UnitKind?)unit.Kind, unit.ParentId, unit.Path));

    public async Task<bool> BecomeAsync(CurrentUser user, Guid personId, string method, string? securityStamp, CancellationToken cancellationToken)
    {
        var rows = await Rows(db, personId, clock.Today()).ToListAsync(cancellationToken);

        if (rows.Count == 0 || (securityStamp is not null && rows[0].SecurityStamp != securityStamp))
        {
            return false;
        }

        var places = rows.Where(r => r.UnitId is not null).DistinctBy(r => r.UnitId).Select(PlaceOf).ToList();
        var assignments = rows.Where(r => r.Role is not null && r.BranchId is not null).Select(r => (Role: r.Role!.Value, BranchId: r.BranchId!.Value)).Distinct()
            .Select(r => AssignmentOf(r.Role, places.Single(p => p.Unit.Id == r.BranchId), places)).ToList();

        if (method == Schemes.TokenMethod && !assignments.Exists(a => PermissionTable.Holds(a.Role, "tokens.own")))
        {
            return false;
        }

        var reached = assignments.SelectMany(a => a.UnitIds).ToHashSet();
        user.BecomePerson(personId, rows[0].Name, method, assignments, [.. places.Where(p => reached.Contains(p.Unit.Id)).Select(p => p.Unit)]);

        return true;
    }

    private static Place PlaceOf(Row row) => new(new ReachableUnit(row.UnitId!.Value, row.UnitName!, row.Code!, row.Kind!.Value, row.ParentId), row.Path!);

    private static Assignment AssignmentOf(Role role, Place branch, List<Place> places) =>
        new(role, branch.Unit.Id, branch.Unit.ParentId is null, [.. places.Where(p => p.Path.StartsWith(branch.Path, StringComparison.Ordinal)).Select(p => p.Unit.Id)]);

    private sealed record Row(
        string Name, string? SecurityStamp, Role? Role, Guid? BranchId, Guid? UnitId, string? UnitName, string? Code, UnitKind? Kind, Guid? ParentId, string? Path);

    private sealed record Place(ReachableUnit Unit, string Path);
}
