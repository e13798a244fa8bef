using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Incidents.Features;

/// <summary>Incidents of a calendar year in reach beside the year before: per unit and month, category and severity.</summary>
/// <param name="UnitId">Only this unit; null for all in reach.</param>
[Needs("incidents.read")]
internal sealed record GetIncidentStatistics(int Year, Guid? UnitId) : IQuery<IncidentStatistics>
{
    internal sealed class Validator : AbstractValidator<GetIncidentStatistics>
    {
        public Validator() => RuleFor(x => x.Year).InclusiveBetween(2000, 2100);
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<GetIncidentStatistics, IncidentStatistics>
    {
        public async Task<IncidentStatistics> Handle(GetIncidentStatistics query, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var months = query.Year < today.Year ? 12 : query.Year > today.Year ? 0 : today.Month;
            var incidents = db.Set<Incident>().AsNoTracking().Where(i => query.UnitId == null || i.UnitId == query.UnitId);
            var tallies = await incidents.TallyAsync(new DateOnly(query.Year - 1, 1, 1), new DateOnly(query.Year, 12, 31), cancellationToken);
            var units = user.Units.Where(u => u.IsUnit && (query.UnitId is null || u.Id == query.UnitId));

            return IncidentStatistics.Of(query.Year, months, tallies, [.. units.Select(u => (u.Id, u.Name))]);
        }
    }
}
