using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Pipeline;

namespace SafetyPlatform.Audit.Features;

/// <summary>The archives one has ordered, newest first, at most twenty. They are kept for a week.</summary>
[Needs("audit.export")]
internal sealed record ListExports : IQuery<IReadOnlyList<ExportLine>>
{
    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TrailFolder folder) : IRequestHandler<ListExports, IReadOnlyList<ExportLine>>
    {
        public async Task<IReadOnlyList<ExportLine>> Handle(ListExports request, CancellationToken cancellationToken)
        {
            var orders = await db.Set<AuditExport>().AsNoTracking().Where(e => e.OrderedBy == user.Id).OrderByDescending(e => e.Id).Take(20).ToListAsync(cancellationToken);

            return [.. orders.Select(e => new ExportLine(e.Id, e.OrderedAt, e.From, e.To, e.OnlyUnit, e.State, e.Done, e.Total, File.Exists(folder.ExportPath(e.Id)) ? new FileInfo(folder.ExportPath(e.Id)).Length : null))];
        }
    }
}

/// <param name="Bytes">Size of the file; null when there is none (yet, or any more).</param>
internal sealed record ExportLine(Guid Id, DateTime OrderedAt, DateOnly From, DateOnly To, Guid? UnitId, ExportState State, long Done, long Total, long? Bytes)
{
    public bool IsBeingBuilt => State == ExportState.Building;
}

/// <summary>The file of an archive one has ordered. That it leaves the product is an entry.</summary>
/// <param name="IsContinued">A download that goes on where it was cut off is not told again.</param>
[Needs("audit.export")]
[Leaves("DownloadedExport")]
internal sealed record FetchExport(Guid Id, bool IsContinued) : IErrand<string>
{
    internal sealed class Handler(PlatformDbContext db, PlatformSender platform, CurrentUser user, TrailFolder folder) : IRequestHandler<FetchExport, string>
    {
        public async Task<string> Handle(FetchExport request, CancellationToken cancellationToken)
        {
            var order = await db.Set<AuditExport>().AsNoTracking()
                .SingleOrDefaultAsync(e => e.Id == request.Id && e.OrderedBy == user.Id && e.State == ExportState.Ready, cancellationToken);

            if (order is null || !File.Exists(folder.ExportPath(order.Id)))
            {
                throw new NotFoundException("export", request.Id);
            }

            if (!request.IsContinued)
            {
                await platform.SendAsync(new RecordAct("DownloadedExport", order.OnlyUnit, order.Id), cancellationToken);
            }

            return folder.ExportPath(order.Id);
        }
    }
}
