using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Each unit in reach and each requirement that applies on a day, today without one. Staff are those of today.</summary>
[Needs("training.read")]
internal sealed record ShowCoverage(DateOnly? On = null) : IQuery<CoverageTable>
{
    internal sealed class Validator : AbstractValidator<ShowCoverage>
    {
        public Validator() => RuleFor(x => x.On!.Value).IsInThisCentury().When(x => x.On is not null).OverridePropertyName(nameof(On));
    }

    internal sealed class Handler(PlatformDbContext db, IMediator mediator, UnitScope scope, TimeProvider clock) : IRequestHandler<ShowCoverage, CoverageTable>
    {
        public async Task<CoverageTable> Handle(ShowCoverage query, CancellationToken cancellationToken)
        {
            var day = query.On ?? clock.Today();
            var requirements = await db.Set<Requirement>().AsNoTracking().Where(r => r.From <= day && (r.To == null || r.To > day))
                .OrderBy(r => r.Measure).ThenBy(r => r.Title).ToListAsync(cancellationToken);
            var lines = await mediator.Send(new ListUnits(), cancellationToken);
            var units = lines.Where(u => u.IsUnit && (scope.All || scope.Units.Contains(u.Id))).ToList();
            var drills = await LastDrillsAsync(day, cancellationToken);
            var attendance = await AttendanceAsync(requirements, day, cancellationToken);

            return new CoverageTable(day, [.. requirements.Select(RequirementLine.Of)], [.. units.Select(u => new CoverageRow(u, [.. requirements.Select(r => Judge(r, u, drills, attendance, day))]))]);
        }

        private static Coverage Judge(Requirement requirement, UnitLine unit, ILookup<(Guid, DrillKind), DateOnly> drills, ILookup<(Guid, Guid), Attended> attendance, DateOnly day)
        {
            if (!requirement.AppliesTo(unit.Kind))
            {
                return Coverage.NotConcerned;
            }

            if (requirement.DrillKind is { } kind)
            {
                return Coverage.OfDrill(requirement, drills[(unit.Id, kind)].Select(d => (DateOnly?)d).Max(), day);
            }

            var valid = attendance[(unit.Id, requirement.Id)].Where(a => a.On.AddMonths(requirement.Months) > day).ToList();

            return Coverage.OfStaff(
                requirement, unit.Staff, valid.Sum(a => a.Count), valid.Where(a => a.On.AddMonths(requirement.Months) > day.AddDays(Coverage.SoonDays)).Sum(a => a.Count), day);
        }

        /// <summary>A drill that failed does not count.</summary>
        private async Task<ILookup<(Guid, DrillKind), DateOnly>> LastDrillsAsync(DateOnly day, CancellationToken cancellationToken)
        {
            var rows = await (
                from drill in db.Set<Drill>().AsNoTracking()
                where drill.State == OccasionState.Held && drill.HeldOn <= day && drill.Passed != false
                from unit in drill.Units
                group drill.HeldOn!.Value by new { unit.UnitId, drill.Kind } into held
                select new { held.Key.UnitId, held.Key.Kind, Last = held.Max() }).ToListAsync(cancellationToken);

            return rows.ToLookup(r => (r.UnitId, r.Kind), r => r.Last);
        }

        private async Task<ILookup<(Guid, Guid), Attended>> AttendanceAsync(List<Requirement> requirements, DateOnly day, CancellationToken cancellationToken)
        {
            var earliest = day.AddMonths(-requirements.Select(r => r.Months).DefaultIfEmpty(0).Max());
            var rows = await (
                from activity in db.Set<Activity>().AsNoTracking()
                where activity.RequirementId != null && activity.State == OccasionState.Held && activity.HeldOn <= day && activity.HeldOn >= earliest
                from unit in activity.Units
                where unit.Attended > 0
                select new { unit.UnitId, RequirementId = activity.RequirementId!.Value, On = activity.HeldOn!.Value, Count = unit.Attended!.Value }).ToListAsync(cancellationToken);

            return rows.ToLookup(r => (r.UnitId, r.RequirementId), r => new Attended(r.On, r.Count));
        }

        private sealed record Attended(DateOnly On, int Count);
    }
}

internal sealed record CoverageTable(DateOnly On, IReadOnlyList<RequirementLine> Requirements, IReadOnlyList<CoverageRow> Units)
{
    private IEnumerable<Coverage> Cells => Units.SelectMany(u => u.Cells).Where(c => c.Concerns);

    public int Total => Cells.Count();

    public int Count(params CoverageStatus[] statuses) => Cells.Count(c => statuses.Contains(c.Status));
}

/// <param name="Cells">In the order of the requirements.</param>
internal sealed record CoverageRow(UnitLine Unit, IReadOnlyList<Coverage> Cells)
{
    public int Total => Cells.Count(c => c.Concerns);

    public int Count(params CoverageStatus[] statuses) => Cells.Count(c => statuses.Contains(c.Status));

    public int Fulfilled => Count(CoverageStatus.Fulfilled);
}
