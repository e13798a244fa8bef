using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Features;

internal sealed class AnswerHead(PlatformDbContext db) : IRequestHandler<GetHead, TrailHead>
{
    public async Task<TrailHead> Handle(GetHead request, CancellationToken cancellationToken)
    {
        var waiting = await db.Set<AuditEntry>().Where(e => e.Seq == null)
            .GroupBy(_ => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(e => e.At) }).SingleOrDefaultAsync(cancellationToken);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellationToken);

        return new TrailHead(head.Seq, Convert.ToHexStringLower(head.Hash), head.SealedAt, waiting?.Count ?? 0, waiting?.Oldest);
    }
}
