using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Every place, closed ones too, each under its parent and then by name: a municipality has hundreds at most.</summary>
[Needs("units.manage")]
internal sealed record ShowTree : IQuery<IReadOnlyList<PlaceLine>>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ShowTree, IReadOnlyList<PlaceLine>>
    {
        public async Task<IReadOnlyList<PlaceLine>> Handle(ShowTree query, CancellationToken cancellationToken)
        {
            var places = await db.Set<OrganizationUnit>().AsNoTracking()
                .Select(u => new PlaceLine(u.Id, u.ParentId, u.Kind, u.Name, u.Code, u.Pupils, u.Staff, OrganizationUnit.LevelOf(u.Path), u.OpenedOn, u.ClosedOn))
                .ToListAsync(cancellationToken);
            var children = places.OrderBy(p => p.ClosedOn is not null).ThenBy(p => p.Name, StringComparer.CurrentCulture).ToLookup(p => p.ParentId);

            return [.. Under(null, children)];
        }

        private static IEnumerable<PlaceLine> Under(Guid? parentId, ILookup<Guid?, PlaceLine> children) =>
            children[parentId].SelectMany(p => Under(p.Id, children).Prepend(p));
    }
}

/// <param name="Level">0 for the municipality, 1 for what is right under it.</param>
internal sealed record PlaceLine(
    Guid Id, Guid? ParentId, UnitKind Kind, string Name, string Code, int Pupils, int Staff, int Level, DateOnly OpenedOn, DateOnly? ClosedOn);
