using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Finds what a command is about to change. What is joint is changed only by those who answer for the whole organisation.</summary>
internal sealed class Occasions(PlatformDbContext db, UnitScope scope)
{
    public async Task<T> FindToChangeAsync<T>(Guid id, CancellationToken cancellationToken)
        where T : Occasion
    {
        var occasion = await FindAsync<T>(id, cancellationToken);

        return occasion.IsJoint && !scope.All ? throw new RuleViolationException("Training.Rule.JointIsForTheOrganisation") : occasion;
    }

    public async Task<T> FindAsync<T>(Guid id, CancellationToken cancellationToken)
        where T : Occasion => await db.Set<T>().Include(o => o.Units).SingleOrDefaultAsync(o => o.Id == id, cancellationToken)
            ?? throw new NotFoundException(typeof(T).Name, id);
}
