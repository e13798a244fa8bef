using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;

namespace SafetyPlatform.Host.Pages;

/// <summary>The JSON API for people to read: the same endpoints that the OpenAPI document describes for programs.</summary>
[OpenToAll("describes the API, holds no data")]
internal sealed class ApiReferenceModel(IApiDescriptionGroupCollectionProvider descriptions) : PageModel
{
    public IReadOnlyList<CallGroup> Groups { get; private set; } = [];

    public void OnGet() => Groups =
    [
        .. descriptions.ApiDescriptionGroups.Items.SelectMany(g => g.Items).Where(d => d.RelativePath!.StartsWith("api/v1/", StringComparison.Ordinal))
            .GroupBy(d => d.RelativePath!.Split('/')[2], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new CallGroup($"api-{g.Key}", g.Key, [.. g.Select(CallOf).OrderBy(c => c.Path, StringComparer.Ordinal)])),
    ];

    private static Call CallOf(ApiDescription description) => new(
        description.HttpMethod ?? "GET",
        "/" + description.RelativePath,
        string.Join(", ", description.ParameterDescriptions.Where(p => p.Source.Id == "Query").Select(p => p.Name)),
        description.ActionDescriptor.EndpointMetadata.OfType<IEndpointSummaryMetadata>().FirstOrDefault()?.Summary ?? "",
        description.ActionDescriptor.EndpointMetadata.OfType<NeedsAttribute>().FirstOrDefault()?.Permission ?? "");

    internal sealed record CallGroup(string Id, string Name, IReadOnlyList<Call> Calls);

    internal sealed record Call(string Method, string Path, string Parameters, string Summary, string Permission);
}
