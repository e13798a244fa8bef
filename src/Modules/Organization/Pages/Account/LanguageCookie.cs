using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace SafetyPlatform.Organization.Pages.Account;

/// <summary>The reader's language, which the server reads before the page is written.</summary>
internal static class LanguageCookie
{
    public const string Name = "language";

    public static void Set(HttpContext context, string language) => context.Response.Cookies.Append(
        Name, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language == "en" ? "en-GB" : "sv-SE")), OptionsFor(context));

    /// <summary>What was chosen in this browser before signing in holds.</summary>
    public static void SetUnlessChosen(HttpContext context, string language)
    {
        if (!context.Request.Cookies.ContainsKey(Name))
        {
            Set(context, language);
        }
    }

#pragma warning disable S2092 // A choice of language is no secret, and loopback has no TLS.
    public static CookieOptions OptionsFor(HttpContext context) => new()
    {
        Path = "/",
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    };
#pragma warning restore S2092
}
