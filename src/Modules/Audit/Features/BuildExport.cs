using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Archive;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Features;

/// <summary>Builds an archive the person has ordered: the entries in reach, with the texts that the person may see in the product.</summary>
[Needs("audit.export")]
internal sealed record BuildExport(Guid Id) : IErrand<Done>
{
    internal sealed class Handler(PlatformDbContext db, ArchiveWriting writing, ExportOrders orders, TrailFolder folder, CurrentUser user) : IRequestHandler<BuildExport, Done>
    {
        public async Task<Done> Handle(BuildExport request, CancellationToken cancellationToken)
        {
            var order = await db.Set<AuditExport>().AsNoTracking().SingleAsync(e => e.Id == request.Id && e.OrderedBy == user.Id, cancellationToken);
            var path = folder.ExportPath(order.Id);
            folder.ForgetOldExports(order.OrderedAt);

            await using (var file = new FileStream(path + ".part", FileMode.Create, FileAccess.Write, FileShare.None, 65536, FileOptions.Asynchronous))
            {
                var written = await writing.WriteAsync(
                    new ArchiveOrder(order.From, order.To, order.OnlyUnit, order.Language), file, (done, total) => orders.SetAsync(order.Id, done, total, cancellationToken), cancellationToken);
                await orders.SetAsync(order.Id, written, written, cancellationToken);
            }

            File.Move(path + ".part", path, overwrite: true);
            await orders.SetAsync(order.Id, ExportState.Ready, cancellationToken);

            return default;
        }
    }
}

/// <summary>The command line's export: everything, in Swedish, into a stream.</summary>
internal sealed class ExportTrailHandler(ArchiveWriting writing, Kernel.Pipeline.PlatformSender platform) : IRequestHandler<ExportTrail, long>
{
    public async Task<long> Handle(ExportTrail request, CancellationToken cancellationToken)
    {
        await platform.SendAsync(new RecordAct("ExportTrail", Facts: Facts(request)), cancellationToken);

        return await writing.WriteAsync(new ArchiveOrder(request.From, request.To, null, "sv"), request.Target, (_, _) => Task.CompletedTask, cancellationToken);
    }

    private static Dictionary<string, string> Facts(ExportTrail request) => new(StringComparer.Ordinal)
    {
        ["from"] = request.From.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["to"] = request.To.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
    };
}
