using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;

namespace SafetyPlatform.Host.Setup;

/// <summary>A route of the product.</summary>
/// <param name="Asks">The permission, or "signed in", or "open: " and why; "nothing declared" is refused.</param>
/// <param name="Antiforgery">A form that is posted here carries a token.</param>
internal sealed record RouteLine(string Method, string Path, string Asks, bool Antiforgery);

internal static class RouteList
{
    /// <summary>The pages are in the application's own list, the API in a pipeline of its own.</summary>
    public static IReadOnlyList<RouteLine> Of(WebApplication app) =>
        Of([.. ((IEndpointRouteBuilder)app).DataSources, .. app.Services.GetServices<EndpointDataSource>()]);

    public static IReadOnlyList<RouteLine> Of(IEnumerable<EndpointDataSource> sources) =>
    [
        .. sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().SelectMany(LinesOf)
            .Distinct().OrderBy(l => l.Path, StringComparer.Ordinal).ThenBy(l => l.Method, StringComparer.Ordinal),
    ];

    private static IEnumerable<RouteLine> LinesOf(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        var page = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>();
        var methods = page is null
            ? endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            : (page.HandlerMethods ?? []).Select(h => h.HttpMethod.ToUpperInvariant()).Append("GET").Distinct(StringComparer.Ordinal);

        return methods.Select(method => new RouteLine(method, path, AskedBy(page?.ModelTypeInfo, endpoint), page is not null && method == "POST"));
    }

    private static string AskedBy(MemberInfo? page, Endpoint endpoint)
    {
        var needs = page?.GetCustomAttribute<NeedsAttribute>() ?? endpoint.Metadata.GetMetadata<NeedsAttribute>();
        var open = page?.GetCustomAttribute<OpenToAllAttribute>() ?? endpoint.Metadata.GetMetadata<OpenToAllAttribute>();
        var signedIn = page?.IsDefined(typeof(SignedInAttribute)) ?? endpoint.Metadata.GetMetadata<SignedInAttribute>() is not null;

        return needs?.Permission ?? (open is not null ? $"open: {open.Why}" : signedIn ? "signed in" : "nothing declared");
    }
}
