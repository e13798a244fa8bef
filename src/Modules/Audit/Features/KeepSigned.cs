using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Features;

/// <summary>Signs when something has happened since the last time; that it was signed is not something.</summary>
[SystemOnly]
internal sealed record KeepSigned : IErrand<Done>
{
    internal sealed class Handler(PlatformDbContext db, IMediator mediator) : IRequestHandler<KeepSigned, Done>
    {
        public async Task<Done> Handle(KeepSigned request, CancellationToken cancellationToken)
        {
            var signed = await db.Set<AuditCheckpoint>().MaxAsync(c => (long?)c.Size, cancellationToken) ?? 0;

            if (await db.Set<AuditEntry>().AnyAsync(e => e.Seq > signed && e.Type != nameof(SignCheckpoint), cancellationToken))
            {
                await mediator.Send(new GetCheckpoint(), cancellationToken);
            }

            return default;
        }
    }
}
