using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Improvement.Features;

internal static class ActionFilters
{
    /// <summary>Actions of units whose improvement work the person may read, and everywhere the person's own.</summary>
    public static IQueryable<ImprovementAction> ReadableBy(this IQueryable<ImprovementAction> actions, CurrentUser user) =>
        actions.Within(user.ReachFor("improvement.read"), user.Id);

    /// <summary>Actions of units whose improvement work the person leads, and everywhere the person's own.</summary>
    public static IQueryable<ImprovementAction> WorkableBy(this IQueryable<ImprovementAction> actions, CurrentUser user) =>
        actions.Within(user.ReachFor("improvement.work"), user.Id);

    public static IQueryable<ImprovementAction> Chosen(this IQueryable<ImprovementAction> actions, ActionChoice choice, DateOnly today, Guid? me) => choice switch
    {
        ActionChoice.Open => actions.Where(a => a.State == ActionState.Decided || a.State == ActionState.Done),
        ActionChoice.Late => actions.Where(a => (a.State == ActionState.Decided && a.Due < today) || (a.State == ActionState.Done && a.EvaluateBy < today)),
        ActionChoice.ToEvaluate => actions.Where(a => a.State == ActionState.Done),
        ActionChoice.Mine => actions.Where(a => a.OwnerId == me && a.State == ActionState.Decided),
        _ => actions.Where(a => a.State == ActionState.Evaluated || a.State == ActionState.Withdrawn),
    };

    private static IQueryable<ImprovementAction> Within(this IQueryable<ImprovementAction> actions, Reach reach, Guid? me)
    {
        List<Guid> units = [.. reach.Units];

        return reach.All ? actions : actions.Where(a => units.Contains(a.UnitId) || a.OwnerId == me);
    }
}
