using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Integrations.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Pipeline;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Integrations.Features;

/// <summary>
/// <c>Authorization: Bearer &lt;token&gt;</c>, on <c>/api</c> only. No cookie is accepted there, so no page elsewhere can make a
/// browser call it. The rights of the person are read afterwards, as for a session.
/// </summary>
[Leaves("TokenRefused")]
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder,
    PlatformDbContext db, PlatformSender platform, CurrentUser user, ICurrentUserSource source, Act act, IProblemDetailsService problems, IStringLocalizer texts, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private const string Beginning = "Bearer ";

    private static readonly Func<PlatformDbContext, string, CancellationToken, Task<AccessToken?>> TokenOf = EF.CompileAsyncQuery(
        (PlatformDbContext db, string hash, CancellationToken cancellationToken) => db.Set<AccessToken>().AsNoTracking().SingleOrDefault(t => t.Hash == hash));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();

        if (!header.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var hash = TokenText.HashOf(header[Beginning.Length..].Trim());
        var token = await TokenOf(db, hash, Context.RequestAborted);
        var today = clock.Today();
        act.RequestId = Context.TraceIdentifier;

        if (token is null || !token.IsGood(today))
        {
            await platform.SendAsync(new RecordAct("TokenRefused", RecordId: token?.Id), Context.RequestAborted);

            return AuthenticateResult.Fail("No such token, or it no longer works.");
        }

        // The entry names the person whose token it is.
        if (token.LastUsedOn != today && await source.BecomeAsync(user, token.PersonId, Schemes.TokenMethod, securityStamp: null, Context.RequestAborted))
        {
            await platform.SendAsync(new NoteTokenUse(token.Id), Context.RequestAborted);
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, token.PersonId.ToString()), new Claim("amr", Schemes.TokenMethod)], Scheme.Name);

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Request.Headers.Authorization.Count == 0
            ? "Bearer realm=\"SafetyPlatform\""
            : "Bearer realm=\"SafetyPlatform\", error=\"invalid_token\"";
        await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = Context,
            ProblemDetails = new ProblemDetails
            {
                Status = StatusCodes.Status401Unauthorized,
                Title = texts["Integrations.Problem.NoToken"],
                Detail = texts["Integrations.Problem.NoToken.Detail"],
            },
        });
    }
}
