namespace SafetyPlatform.Host.Setup;

internal static class SecurityHeaders
{
    /// <summary>Strict headers on every answer: nothing inline, nothing from elsewhere, no framing, no caching of pages.</summary>
    public static IApplicationBuilder UsePlatformHeaders(this IApplicationBuilder app) => app.UseSecurityHeaders(new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(x => x.SameOrigin())
        .AddCrossOriginResourcePolicy(x => x.SameOrigin())
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
        .AddCustomHeader("X-Robots-Tag", "noindex, nofollow")
        .AddCustomHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
        .RemoveServerHeader()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddManifestSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
            csp.AddCustomDirective("require-trusted-types-for", "'script'");
            csp.AddCustomDirective("trusted-types", "'none'");
        }));
}
