using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Organization.Features;

/// <summary>The cookie of a signed-in person: who, how they proved it, and the stamp that ends the session when it changes.</summary>
internal sealed class Session(IHttpContextAccessor http)
{
    public const string StampClaim = "stamp";
    public const string MethodClaim = "amr";

    private HttpContext Context => http.HttpContext!;

    public async Task BeginAsync(Guid personId, string securityStamp, string method)
    {
        await Context.SignOutAsync(Cookies.Halfway);
        await Context.SignInAsync(Schemes.Person, PrincipalOf(Schemes.Person, personId, securityStamp, method));
    }

    /// <summary>Remembers for five minutes that the password was right; the second factor is still to come.</summary>
    public Task BeginHalfwayAsync(Guid personId, string securityStamp) =>
        Context.SignInAsync(Cookies.Halfway, PrincipalOf(Cookies.Halfway, personId, securityStamp, "password"));

    /// <returns>Null when nobody is half-way, or it took too long.</returns>
    public async Task<(Guid PersonId, string SecurityStamp)?> HalfwayAsync()
    {
        var ticket = await Context.AuthenticateAsync(Cookies.Halfway);

        return ticket.Principal is { } who ? (Guid.Parse(who.FindFirstValue(ClaimTypes.NameIdentifier)!), who.FindFirstValue(StampClaim)!) : null;
    }

    public Task EndAsync() => Context.SignOutAsync(Schemes.Person);

    private static ClaimsPrincipal PrincipalOf(string scheme, Guid personId, string securityStamp, string method) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, personId.ToString()), new Claim(StampClaim, securityStamp), new Claim(MethodClaim, method)], scheme));
}
