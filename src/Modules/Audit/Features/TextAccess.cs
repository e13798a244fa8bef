using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Audit.Features;

/// <summary>
/// Who may see the texts of an entry: who may read the same things in the product, in that unit. An act with
/// <c>incidents.handle</c> is told in full to who holds <c>incidents.read</c>; one without a permission to nobody but the platform.
/// </summary>
internal static class TextAccess
{
    public static bool MayReadTexts(this CurrentUser user, string? permission, Guid unitId)
    {
        if (user.Kind == ActorKind.System)
        {
            return true;
        }

        if (permission is null)
        {
            return false;
        }

        var read = $"{permission.Split('.')[0]}.read";
        var reach = user.ReachFor(PermissionTable.Names.Contains(read) ? read : permission);

        return unitId == Guid.Empty ? reach.All : reach.Covers(unitId);
    }
}
