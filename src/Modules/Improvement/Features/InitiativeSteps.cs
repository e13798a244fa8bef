using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Adds a step of progress at each of the units, all of which must be in reach.</summary>
internal sealed class InitiativeSteps(PlatformDbContext db, CurrentUser user, UnitScope scope, TimeProvider clock)
{
    public void Add(Guid initiativeId, IReadOnlyList<Guid> unitIds, InitiativeState state, DateOnly on, string? comment)
    {
        foreach (var unitId in unitIds.Distinct())
        {
            if (!scope.All && !scope.Units.Contains(unitId))
            {
                throw new NotFoundException("unit", unitId);
            }

            db.Add(new InitiativeProgress
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                InitiativeId = initiativeId,
                UnitId = unitId,
                State = state,
                On = on,
                Comment = string.IsNullOrWhiteSpace(comment) ? null : comment,
                By = user.Id,
            });
        }
    }
}
