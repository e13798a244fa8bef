using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Audit.Features;

/// <summary>How the trail stands: its size, the last check, and entries per day in reach for the last thirty days.</summary>
[Needs("audit.read")]
internal sealed record ShowTrail : IQuery<TrailShown>
{
    internal sealed class Handler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<ShowTrail, TrailShown>
    {
        private const int Days = 30;

        public async Task<TrailShown> Handle(ShowTrail query, CancellationToken cancellationToken)
        {
            var first = clock.Today().AddDays(1 - Days);
            var counted = await db.Set<AuditDay>().Where(d => d.Day >= first).GroupBy(d => d.Day)
                .Select(g => new { Day = g.Key, Entries = g.Sum(d => d.Entries) }).ToDictionaryAsync(d => d.Day, d => d.Entries, cancellationToken);
            var check = await db.Set<AuditCheck>().AsNoTracking().OrderByDescending(c => c.Id)
                .Select(c => new CheckShown(c.At, c.Checked, c.IsIntact, c.FaultSeq, c.FaultKind)).FirstOrDefaultAsync(cancellationToken);
            var size = await db.Set<AuditHead>().Select(h => h.Seq).SingleAsync(cancellationToken);

            return new TrailShown(size, check, [.. Enumerable.Range(0, Days).Select(first.AddDays).Select(day => new DayCount(day, counted.GetValueOrDefault(day)))]);
        }
    }
}

/// <param name="Size">Sealed entries of the whole organisation.</param>
/// <param name="LastCheck">Null when the chain has never been checked.</param>
internal sealed record TrailShown(long Size, CheckShown? LastCheck, IReadOnlyList<DayCount> Days)
{
    /// <summary>Sealed entries that the last check does not cover.</summary>
    public long NotChecked => Size - (LastCheck?.Checked ?? 0);
}

internal sealed record CheckShown(DateTime At, long Checked, bool IsIntact, long? FaultSeq, string? FaultKind);

internal sealed record DayCount(DateOnly Day, int Entries);
