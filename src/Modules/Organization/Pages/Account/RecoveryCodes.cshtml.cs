using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;

namespace SafetyPlatform.Organization.Pages.Account;

[SignedIn]
internal sealed class RecoveryCodesModel : PageModel
{
    /// <summary>Read once, then gone.</summary>
    [TempData]
    public string? NewCodes { get; set; }

    public IReadOnlyList<string> Codes => NewCodes?.Split(' ') ?? [];

    public IActionResult OnGet() => NewCodes is null ? RedirectToPage("Security") : Page();
}
