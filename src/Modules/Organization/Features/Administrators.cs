using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>An installation without an administrator could only be opened again from the server.</summary>
internal sealed class Administrators(PlatformDbContext db, TimeProvider clock)
{
    /// <summary>Refuses what would leave no administrator until further notice among those that remain.</summary>
    public async Task KeepOneWithoutAsync(Expression<Func<RoleAssignment, bool>> remain, string? field, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var isKept = await db.Set<RoleAssignment>().Where(remain)
            .Where(a => a.Role == Role.Administrator && a.From <= today && a.To == null)
            .AnyAsync(a => db.Set<Person>().Any(p => p.Id == a.PersonId && p.ClosedAt == null), cancellationToken);

        if (!isKept)
        {
            throw new RuleViolationException("Organization.Rule.LastAdministrator") { Field = field };
        }
    }
}
