using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Finds a search with its rotation, and shows the seed of a round that is over.</summary>
internal sealed class Searches(PlatformDbContext db, RotationSeal seal, TimeProvider clock)
{
    public async Task<(Search Search, Rotation Rotation)> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var search = await db.Set<Search>().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw new NotFoundException("search", id);

        return (search, (await db.FindAsync<Rotation>([search.RotationId], cancellationToken))!);
    }

    public void RevealWhenFinished(Rotation rotation)
    {
        if (rotation.IsFinished)
        {
            rotation.Reveal(seal.Open(rotation.SealedSeed), clock.Today());
        }
    }
}
