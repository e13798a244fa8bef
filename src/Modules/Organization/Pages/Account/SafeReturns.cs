using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SafetyPlatform.Organization.Pages.Account;

internal static class SafeReturns
{
    /// <summary>An address inside the product, or the start page: nobody is sent elsewhere by a link to us.</summary>
    public static string SafeReturn(this PageModel page, string? returnUrl) => page.Url.IsLocalUrl(returnUrl) ? returnUrl : "/";
}
