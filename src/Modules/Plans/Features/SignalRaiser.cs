using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>Raises a signal once per cause.</summary>
internal sealed class SignalRaiser(PlatformDbContext db, TimeProvider clock)
{
    /// <summary>About the safety plan in force; where none is, nothing is there to be revised and no signal is raised.</summary>
    public async Task RaiseForPlanAsync(string cause, SignalReason reason, string subject, Guid? unitId, DateOnly on, string evidenceHref, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var documentId = await db.Set<GoverningDocument>()
            .Where(d => d.Kind == DocumentKind.SafetyPlan && d.Decisions.Any(x => x.VersionId != null && x.From <= today))
            .OrderBy(d => d.Id).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancellationToken);

        if (documentId is not null)
        {
            await RaiseAsync(documentId.Value, cause, reason, subject, unitId, on, evidenceHref, cancellationToken);
        }
    }

    public async Task RaiseAsync(
        Guid documentId, string cause, SignalReason reason, string subject, Guid? unitId, DateOnly on, string evidenceHref, CancellationToken cancellationToken)
    {
        var signals = db.Set<RevisionSignal>();

        if (signals.Local.Any(s => s.CauseKey == cause) || await signals.AnyAsync(s => s.CauseKey == cause, cancellationToken))
        {
            return;
        }

        db.Add(new RevisionSignal
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            DocumentId = documentId,
            CauseKey = cause,
            Reason = reason,
            Subject = subject.Length > 500 ? subject[..500] : subject,
            UnitId = unitId,
            EvidenceHref = evidenceHref,
            On = on,
            AssessBy = clock.Today().AddDays(RevisionSignal.DaysToAssess),
        });
    }
}
