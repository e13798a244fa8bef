using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Improvement.Features;

internal static class FoundCase
{
    /// <summary>The case in reach with its steps, to be changed.</summary>
    public static async Task<Case> FindCaseAsync(this PlatformDbContext db, Guid caseId, CancellationToken cancellationToken) =>
        await db.Set<Case>().Include(c => c.Steps).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken)
        ?? throw new NotFoundException("case", caseId);

    /// <summary>The actions of a case in figures, those decided by the running command included.</summary>
    public static async Task<CaseActions> ActionsOfAsync(this PlatformDbContext db, Guid caseId, CancellationToken cancellationToken)
    {
        var actions = db.Set<ImprovementAction>();
        await actions.Where(a => a.CaseId == caseId).LoadAsync(cancellationToken);
        var standing = actions.Local.Where(a => a.CaseId == caseId && a.State != ActionState.Withdrawn).ToList();

        return new CaseActions(standing.Count, standing.Count(a => a.State != ActionState.Evaluated), standing.Max(a => (DateOnly?)a.EvaluateBy));
    }
}
