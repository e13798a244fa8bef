using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Incidents.Features;

/// <summary>How many incidents each choice of the list holds, with its other filters.</summary>
[Needs("incidents.report")]
internal sealed record CountIncidents(ListIncidents Within) : IQuery<IncidentTotals>
{
    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<CountIncidents, IncidentTotals>
    {
        public async Task<IncidentTotals> Handle(CountIncidents query, CancellationToken cancellationToken)
        {
            var me = user.Id;
            var today = clock.Today();
            var groups = await db.Set<Incident>().AsNoTracking().ReadableBy(user).Matching(query.Within with { After = null })
                .GroupBy(i => new
                {
                    i.State,
                    Serious = i.IncidentSeverity >= IncidentSeverity.Serious,
                    Mine = me != null && i.ReporterId == me,
                    Late = i.State == IncidentState.New && i.AssessBy < today,
                })
                .Select(g => new { g.Key.State, g.Key.Serious, g.Key.Mine, g.Key.Late, Count = g.Count() })
                .ToListAsync(cancellationToken);

            return new IncidentTotals(
                groups.Where(g => g.State != IncidentState.Closed).Sum(g => g.Count),
                groups.Where(g => g.Serious).Sum(g => g.Count),
                groups.Where(g => g.Mine).Sum(g => g.Count),
                groups.Where(g => g.State == IncidentState.Closed).Sum(g => g.Count),
                groups.Sum(g => g.Count),
                groups.Where(g => g.State == IncidentState.New).Sum(g => g.Count),
                groups.Where(g => g.Late).Sum(g => g.Count));
        }
    }
}

/// <param name="Unassessed">Of the open ones, those nobody has assessed yet.</param>
/// <param name="Late">Of these, those that should have been.</param>
internal sealed record IncidentTotals(int Open, int Serious, int Mine, int Closed, int All, int Unassessed, int Late);
