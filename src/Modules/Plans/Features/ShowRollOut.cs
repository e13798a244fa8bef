using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>How far the versions in force have reached the units: documents by unit, each with its four steps.</summary>
/// <param name="DocumentId">One document; null for all in force.</param>
[Needs("plans.read")]
internal sealed record ShowRollOut(Guid? DocumentId) : IQuery<RollOutView>
{
    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, CurrentUser user, UnitScope scope, IMediator mediator) : IRequestHandler<ShowRollOut, RollOutView>
    {
        public async Task<RollOutView> Handle(ShowRollOut query, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var documents = await db.Set<GoverningDocument>().AsNoTracking()
                .Where(d => (query.DocumentId == null || d.Id == query.DocumentId) && d.Decisions.Any(x => x.VersionId != null && x.From <= today))
                .OrderBy(d => d.Id).WithHistory().ToListAsync(cancellationToken);

            if (query.DocumentId is not null && documents.Count == 0)
            {
                throw new NotFoundException("document", query.DocumentId);
            }

            var versions = documents.ToDictionary(d => d.Decisions.AdoptionOn(today)!.VersionId!.Value);
            var ids = versions.Keys.ToList();
            var rows = await db.Set<RollOut>().AsNoTracking().Where(r => ids.Contains(r.VersionId)).ToListAsync(cancellationToken);
            var names = await mediator.Send(new NamesOf([.. rows.Where(r => r.DoneById is not null).Select(r => r.DoneById!.Value)]), cancellationToken);
            var cells = rows.ToDictionary(r => (r.DocumentId, r.UnitId, r.Step), r => new RollOutCell(
                r.Step, r.Due, r.DoneOn, r.Note, r.DoneById is { } by && names.TryGetValue(by, out var name) ? name.Name : "", IsInUse: true));
            var used = rows.Select(r => (r.DocumentId, r.Step)).ToHashSet();

            return new RollOutView(
                today, [.. versions.Values.Select(d => new RollOutDocument(d.Id, d.Title, d.Versions.Single(v => versions.ContainsKey(v.Id)).Number))],
                [.. user.Units.Where(u => u.IsUnit && (scope.All || scope.Units.Contains(u.Id))).Select(u => UnitOf(u, versions.Values, cells, used))]);
        }

        private RollOutUnit UnitOf(ReachableUnit unit, IEnumerable<GoverningDocument> documents, Dictionary<(Guid, Guid, RollOutStep), RollOutCell> cells, HashSet<(Guid, RollOutStep)> used) => new(
            unit.Id, unit.Name, user.Units.FirstOrDefault(u => u.Id == unit.ParentId)?.Name ?? "",
            documents.ToDictionary(d => d.Id, d => (IReadOnlyList<RollOutCell>)[.. Enum.GetValues<RollOutStep>()
                .Select(step => cells.GetValueOrDefault((d.Id, unit.Id, step), new RollOutCell(step, null, null, null, "", used.Contains((d.Id, step)))))]));
    }
}

internal sealed record RollOutView(DateOnly Today, IReadOnlyList<RollOutDocument> Documents, IReadOnlyList<RollOutUnit> Units);

internal sealed record RollOutDocument(Guid Id, string Title, int Version);

/// <param name="Area">The branch above; empty when it is out of reach.</param>
/// <param name="Cells">By document, one cell per step in order.</param>
internal sealed record RollOutUnit(Guid Id, string Name, string Area, IReadOnlyDictionary<Guid, IReadOnlyList<RollOutCell>> Cells);

/// <param name="IsInUse">Some unit in reach has the step planned or done; a step that no unit has is not asked of this document.</param>
/// <param name="By">Name of the one who recorded it.</param>
internal sealed record RollOutCell(RollOutStep Step, DateOnly? Due, DateOnly? DoneOn, string? Note, string By, bool IsInUse);
