using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;

namespace SafetyPlatform.Training.Pages;

/// <summary>Names of units, and units to choose among, from what is known of the current person.</summary>
internal static class Places
{
    public static string NameOf(this CurrentUser user, Guid? unitId, Texts texts) =>
        unitId is null ? texts["Training.Joint"] : user.Units.FirstOrDefault(u => u.Id == unitId)?.Name ?? "";

    public static bool MayChange(this CurrentUser user, Guid? unitId)
    {
        var reach = user.ReachFor("training.manage");

        return unitId is { } id ? reach.Covers(id) : reach.All;
    }

    /// <summary>The units the person manages; with all of them in reach, also everything together.</summary>
    public static List<SelectListItem> ManagedUnits(this CurrentUser user, Texts texts)
    {
        var reach = user.ReachFor("training.manage");
        var units = user.Units.Where(u => u.IsUnit && reach.Covers(u.Id)).OrderBy(u => u.Name, StringComparer.CurrentCulture).Select(u => new SelectListItem(u.Name, u.Id.ToString()));

        return reach.All ? [new SelectListItem(texts["Training.AllUnits"], ""), .. units] : [.. units];
    }

    public static List<SelectListItem> ReadableUnits(this CurrentUser user, Texts texts) =>
        [new SelectListItem(texts["Training.AnyUnit"], ""), .. user.Units.Where(u => u.IsUnit).OrderBy(u => u.Name, StringComparer.CurrentCulture).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
}
