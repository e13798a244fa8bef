using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

internal sealed class AnswerUnits(PlatformDbContext db, UnitScope scope) : IRequestHandler<ListUnits, IReadOnlyList<UnitLine>>
{
    public async Task<IReadOnlyList<UnitLine>> Handle(ListUnits request, CancellationToken cancellationToken) => await (
        from unit in db.Set<OrganizationUnit>().AsNoTracking()
        join parent in db.Set<OrganizationUnit>() on unit.ParentId equals parent.Id into parents
        from branch in parents.DefaultIfEmpty()
        where unit.ClosedOn == null && (scope.All || scope.Units.Contains(unit.Id))
        orderby unit.Path.Length, unit.Name
        select new UnitLine(unit.Id, unit.Name, unit.Code, unit.Kind, unit.ParentId, branch == null ? "" : branch.Name, unit.Pupils, unit.Staff))
        .ToListAsync(cancellationToken);
}
