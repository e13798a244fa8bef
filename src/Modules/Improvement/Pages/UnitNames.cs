using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Improvement.Pages;

/// <summary>The units of the person who looks at the page, without asking the database.</summary>
internal static class UnitNames
{
    public static string NameOf(this CurrentUser user, Guid unitId) => user.Units.FirstOrDefault(u => u.Id == unitId)?.Name ?? "";

    public static IReadOnlyList<ReachableUnit> UnitsFor(this CurrentUser user, string permission)
    {
        var reach = user.ReachFor(permission);

        return [.. user.Units.Where(u => u.IsUnit && reach.Covers(u.Id)).OrderBy(u => u.Name, StringComparer.CurrentCulture)];
    }

    public static IEnumerable<SelectListItem> AsItems(this IEnumerable<ReachableUnit> units, string? first = null) =>
        units.Select(u => new SelectListItem(u.Name, u.Id.ToString())).Prepend(new SelectListItem(first ?? "", "")).Skip(first is null ? 1 : 0);
}
