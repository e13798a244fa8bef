using Microsoft.Extensions.Configuration;

namespace SafetyPlatform.Kernel.Web;

/// <summary>Where people reach this installation: the setting <c>PublicAddress</c>, otherwise the first address it listens on.</summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    /// <summary>The whole address of a page, for mails and codes to scan.</summary>
    /// <param name="path">Begins with a slash.</param>
    public Uri Of(string path) => new(new Uri(configuration["PublicAddress"] ?? configuration["Urls"]?.Split(';')[0] ?? "http://127.0.0.1:5080"), path);
}
