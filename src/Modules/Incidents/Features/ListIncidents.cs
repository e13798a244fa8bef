using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Incidents.Features;

internal enum IncidentChoice
{
    Open,
    Serious,
    Mine,
    Closed,
    All,
}

/// <summary>
/// Incidents that the asker may read, and their own reports, latest reported first.
/// </summary>
/// <param name="After">Cursor: the last incident of the page before.</param>
[Needs("incidents.report")]
internal sealed record ListIncidents(
    IncidentChoice Choice = IncidentChoice.Open, Guid? UnitId = null, IncidentCategory? Category = null, DateOnly? From = null, DateOnly? To = null,
    Guid? After = null, int Count = 25) : IQuery<Page<IncidentLine>>
{
    internal sealed class Validator : AbstractValidator<ListIncidents>
    {
        public Validator()
        {
            RuleFor(x => x.Choice).IsInEnum();
            RuleFor(x => x.Category).IsInEnum();
            RuleFor(x => x.Count).InclusiveBetween(1, 100);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user) : IRequestHandler<ListIncidents, Page<IncidentLine>>
    {
        public async Task<Page<IncidentLine>> Handle(ListIncidents query, CancellationToken cancellationToken)
        {
            var lines = await db.Set<Incident>().AsNoTracking().ReadableBy(user).Matching(query).Chosen(query.Choice, user.Id)
                .OrderByDescending(i => i.Id).Take(query.Count + 1)
                .Select(i => new IncidentLine(i.Id, i.Number, i.UnitId, i.Category, i.IncidentSeverity, i.Place, i.State, i.OccurredAt, i.ReportedAt, i.AssessBy, i.ReporterId == user.Id))
                .ToListAsync(cancellationToken);

            return lines.Count > query.Count
                ? new Page<IncidentLine>(lines[..query.Count], lines[query.Count - 1].Id.ToString())
                : new Page<IncidentLine>(lines, null);
        }
    }
}

/// <param name="OccurredAt">UTC.</param>
internal sealed record IncidentLine(
    Guid Id, string Number, Guid UnitId, IncidentCategory Category, IncidentSeverity IncidentSeverity, IncidentPlace Place, IncidentState State,
    DateTime OccurredAt, DateTime ReportedAt, DateOnly AssessBy, bool IsMine);
