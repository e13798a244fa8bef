using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Improvement.Features;

internal static class RoundsInReach
{
    /// <summary>Rounds that visit at least one unit of the open unit scope: the only way to read rounds.</summary>
    public static IQueryable<Round> Rounds(this PlatformDbContext db) =>
        db.Set<Round>().Where(r => db.Set<RoundUnit>().Any(u => u.RoundId == r.Id));

    /// <summary>The round, still open, with those of its units that are in reach.</summary>
    public static async Task<Round> FindOpenRoundAsync(this PlatformDbContext db, Guid roundId, CancellationToken cancellationToken)
    {
        var round = await db.Rounds().Include(r => r.Units).SingleOrDefaultAsync(r => r.Id == roundId, cancellationToken)
            ?? throw new NotFoundException("round", roundId);
        round.MustBeOpen();

        return round;
    }

    public static void MustVisit(this Round round, Guid unitId)
    {
        if (round.Units.All(u => u.UnitId != unitId))
        {
            throw new NotFoundException("unit", unitId);
        }
    }
}
