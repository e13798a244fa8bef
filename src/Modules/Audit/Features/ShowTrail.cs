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

        /// <summary>A day, and two hours for a mail server that is slow.</summary>
        private static readonly TimeSpan Overdue = TimeSpan.FromHours(26);

        public async Task<TrailShown> Handle(ShowTrail query, CancellationToken cancellationToken)
        {
            var first = clock.Today().AddDays(1 - Days);
            var counted = await db.Set<AuditDay>().Where(d => d.Day >= first).GroupBy(d => d.Day)
                .Select(g => new { Day = g.Key, Entries = g.Sum(d => d.Entries) }).ToDictionaryAsync(d => d.Day, d => d.Entries, cancellationToken);
            var check = await db.Set<AuditCheck>().AsNoTracking().OrderByDescending(c => c.Id)
                .Select(c => new CheckShown(c.At, c.Checked, c.IsIntact, c.FaultSeq, c.FaultKind)).FirstOrDefaultAsync(cancellationToken);
            var size = await db.Set<AuditHead>().Select(h => h.Seq).SingleAsync(cancellationToken);

            var signed = await db.Set<AuditCheckpoint>().GroupBy(_ => 1)
                .Select(g => new SignedShown(g.Max(c => c.Size), g.Max(c => c.At), g.Max(c => c.MailedAt), g.Max(c => c.WitnessedAt))).SingleOrDefaultAsync(cancellationToken);

            return new TrailShown(size, check, [.. Enumerable.Range(0, Days).Select(first.AddDays).Select(day => new DayCount(day, counted.GetValueOrDefault(day)))], signed, signed is not null && (signed.MailedAt ?? signed.At) < clock.GetUtcNow().UtcDateTime - Overdue);
        }
    }
}

/// <param name="Size">Sealed entries of the whole organisation.</param>
/// <param name="LastCheck">Null when the chain has never been checked.</param>
/// <param name="Signed">Null when it has never been signed.</param>
/// <param name="IsMailOverdue">More than a day has gone since a checkpoint was mailed to the board's secretary.</param>
internal sealed record TrailShown(long Size, CheckShown? LastCheck, IReadOnlyList<DayCount> Days, SignedShown? Signed, bool IsMailOverdue)
{
    /// <summary>Sealed entries that the last check does not cover.</summary>
    public long NotChecked => Size - (LastCheck?.Checked ?? 0);
}

internal sealed record CheckShown(DateTime At, long Checked, bool IsIntact, long? FaultSeq, string? FaultKind);

/// <param name="Size">Number of entries under the last signature.</param>
/// <param name="MailedAt">When a checkpoint was last mailed, UTC.</param>
/// <param name="WitnessedAt">When a witness last signed, UTC.</param>
internal sealed record SignedShown(long Size, DateTime At, DateTime? MailedAt, DateTime? WitnessedAt);

internal sealed record DayCount(DateOnly Day, int Entries);
