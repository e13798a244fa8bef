using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace SafetyPlatform.Organization.Features;

/// <summary>The cookie of a signed-in person: who, how they proved it, and the stamp that ends the session when it changes.</summary>
internal sealed class Session(IHttpContextAccessor http)
{
    public const string StampClaim = "stamp";
    public const string MethodClaim = "amr";

    public Task BeginAsync(Guid personId, string securityStamp, string method)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, personId.ToString()), new Claim(StampClaim, securityStamp), new Claim(MethodClaim, method)],
            CookieAuthenticationDefaults.AuthenticationScheme);

        return http.HttpContext!.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }

    public Task EndAsync() => http.HttpContext!.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
}
