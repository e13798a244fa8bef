using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Organization.Features;

/// <summary>The cookies of a session and of the half-way point before the second factor, and which way in an address has.</summary>
internal static class Cookies
{
    public const string Halfway = "Halfway";

    public static void AddCookies(this IServiceCollection services) => services.AddAuthentication(Schemes.ByAddress)
        .AddPolicyScheme(Schemes.ByAddress, displayName: null, options =>
            options.ForwardDefaultSelector = http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? Schemes.Token : Schemes.Person)
        .AddCookie(Schemes.Person, options =>
        {
            Protect(options, "safety");
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.SlidingExpiration = true;
            options.LoginPath = "/account/signin";
            options.ReturnUrlParameter = "returnUrl";
        })
        .AddCookie(Halfway, options =>
        {
            Protect(options, "safety-halfway");
            options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            options.SlidingExpiration = false;
        });

    private static void Protect(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.CookieManager = new HostBoundCookies();
    }

    /// <summary>Over HTTPS a cookie's name begins with <c>__Host-</c>: no other host and no unprotected page can set it.</summary>
    private sealed class HostBoundCookies : ICookieManager
    {
        private readonly ChunkingCookieManager inner = new();

        public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, NameOf(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            inner.AppendResponseCookie(context, NameOf(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) => inner.DeleteCookie(context, NameOf(context, key), options);

        private static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
    }
}
