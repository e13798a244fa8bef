using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Organization.Pages.Account;

namespace SafetyPlatform.Organization.Pages.Preferences;

[OpenToAll("light or dark")]
internal sealed class ThemeModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost(string? theme, string? returnUrl)
    {
        if (theme is not ("auto" or "light" or "dark"))
        {
            return BadRequest();
        }

        Response.Cookies.Append("theme", theme, LanguageCookie.OptionsFor(HttpContext));

        return LocalRedirect(this.SafeReturn(returnUrl));
    }
}
