using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

[Needs("reports.read")]
internal sealed record ShowPromise(Guid PromiseId) : IQuery<PromiseLine>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ShowPromise, PromiseLine>
    {
        public async Task<PromiseLine> Handle(ShowPromise query, CancellationToken cancellationToken) => PromiseLine.Of(
            await db.Set<Promise>().AsNoTracking().Include(p => p.Answers).SingleOrDefaultAsync(p => p.Id == query.PromiseId, cancellationToken)
                ?? throw new NotFoundException("promise", query.PromiseId));
    }
}
