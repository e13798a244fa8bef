using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Incidents.Features;

/// <summary>What the reporter keeps: the number and what was chosen, none of what was written.</summary>
[Needs("incidents.report")]
internal sealed record ShowReceipt(Guid IncidentId) : IQuery<Receipt>
{
    internal sealed class Handler(PlatformDbContext db, CurrentUser user) : IRequestHandler<ShowReceipt, Receipt>
    {
        public async Task<Receipt> Handle(ShowReceipt query, CancellationToken cancellationToken) => await db.Set<Incident>().AsNoTracking()
            .Where(i => i.Id == query.IncidentId && (i.ReporterId == user.Id || i.ReporterId == null))
            .Select(i => new Receipt(i.Id, i.Number, i.UnitId, i.Category, i.IncidentSeverity, i.AssessBy, i.ReporterId == null))
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("incident", query.IncidentId);
    }
}

internal sealed record Receipt(Guid Id, string Number, Guid UnitId, IncidentCategory Category, IncidentSeverity IncidentSeverity, DateOnly AssessBy, bool WithoutName);
