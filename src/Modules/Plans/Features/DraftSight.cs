using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Plans.Features;

internal static class DraftSight
{
    /// <summary>Drafts are seen by those who write, approve or assess; others see what has been adopted.</summary>
    public static bool SeesDrafts(this CurrentUser user) => user.Can("plans.write") || user.Can("plans.approve") || user.Can("plans.review");
}
