using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Incidents.Features;

/// <summary>One incident, whole: for those who may read the unit's incidents, and for the person who reported it.</summary>
[Needs("incidents.report")]
[SensitiveRead]
internal sealed record ShowIncident(Guid IncidentId) : IQuery<IncidentDetails>, IConcernsRecord
{
    public Guid RecordId => IncidentId;

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, IMediator mediator) : IRequestHandler<ShowIncident, IncidentDetails>
    {
        public async Task<IncidentDetails> Handle(ShowIncident query, CancellationToken cancellationToken)
        {
            var incident = await db.Set<Incident>().AsNoTracking().Include(i => i.Corrections).ReadableBy(user)
                .SingleOrDefaultAsync(i => i.Id == query.IncidentId, cancellationToken)
                ?? throw new NotFoundException("incident", query.IncidentId);
            Guid?[] people = [incident.ReporterId, incident.AssessedBy, .. incident.Corrections.Select(c => c.By)];
            var names = await mediator.Send(new NamesOf([.. people.OfType<Guid>()]), cancellationToken);

            string? NameOf(Guid? id) => id is { } known && names.TryGetValue(known, out var person) ? person.Name : null;

            return new IncidentDetails(
                incident.Id, incident.Number, incident.UnitId, incident.Category, incident.IncidentSeverity, incident.ReportedSeverity,
                incident.Place, incident.State, incident.OccurredAt, incident.OccurredOn, incident.Description, incident.ImmediateMeasures,
                incident.ReportedAt, NameOf(incident.ReporterId), incident.ReporterId is null, incident.AssessBy,
                incident.AssessedAt, NameOf(incident.AssessedBy), incident.AssessmentNote, incident.ClosedAt,
                [.. incident.Corrections.OrderBy(c => c.At).Select(c => new CorrectionLine(c.At, NameOf(c.By), c.Reason, c.Before))],
                CanHandle: user.ReachFor("incidents.handle").Covers(incident.UnitId));
        }
    }
}

/// <param name="ReporterName">Null when the report was made without a name, or by a program.</param>
/// <param name="CanHandle">The reader may assess and correct it.</param>
internal sealed record IncidentDetails(
    Guid Id, string Number, Guid UnitId, IncidentCategory Category, IncidentSeverity IncidentSeverity, IncidentSeverity ReportedSeverity,
    IncidentPlace Place, IncidentState State, DateTime OccurredAt, DateOnly OccurredOn, string Description, string? ImmediateMeasures,
    DateTime ReportedAt, string? ReporterName, bool WithoutName, DateOnly AssessBy,
    DateTime? AssessedAt, string? AssessedBy, string? AssessmentNote, DateTime? ClosedAt,
    IReadOnlyList<CorrectionLine> Corrections, bool CanHandle) : IConcernsUnit;

internal sealed record CorrectionLine(DateTime At, string? By, string Reason, IncidentFields Before);
