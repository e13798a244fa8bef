using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Organization.Pages.Organization;

[Needs("settings.manage")]
internal sealed class PermissionsModel : PageModel
{
    public IReadOnlyList<Role> Roles { get; } = Enum.GetValues<Role>();

    /// <summary>The permissions by the part of the product they begin with.</summary>
    public IEnumerable<IGrouping<string, string>> Groups => PermissionTable.Names.GroupBy(p => p.Split('.')[0]);

    public void OnGet()
    {
        // The table is the same for everyone and changes only with the product.
    }
}
