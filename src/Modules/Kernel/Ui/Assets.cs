using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.FileProviders;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>Addresses of the built style sheet, script, fonts and icons, whose names carry a hash of their content.</summary>
/// <param name="files">From logical name, such as <c>app.css</c>, to file name.</param>
public sealed class Assets(IReadOnlyDictionary<string, string> files)
{
    private const string Folder = "/assets/";

    /// <summary>Reads <c>assets/manifest.json</c> under the web root.</summary>
    /// <exception cref="InvalidOperationException">The assets are not built.</exception>
    public static Assets Read(IFileProvider webRoot)
    {
        var manifest = webRoot.GetFileInfo("assets/manifest.json");
        if (!manifest.Exists)
        {
            throw new InvalidOperationException("wwwroot/assets/manifest.json is missing. Build the assets with: npm run assets");
        }

        using var stream = manifest.CreateReadStream();
        return new Assets(JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!);
    }

    /// <summary>The address of one file, from the root of the site.</summary>
    /// <exception cref="InvalidOperationException">No file of that logical name was built.</exception>
    public string Url(string name) => files.TryGetValue(name, out var file)
        ? Folder + file
        : throw new InvalidOperationException($"The asset '{name}' is not in the manifest. Build the assets with: npm run assets");

    /// <summary>A decorative icon, hidden from screen readers: the words beside it carry the meaning.</summary>
    public IHtmlContent Icon(string name, string? cssClass = null)
    {
        var use = Markup.Element("use");
        use.Attributes["href"] = $"{Url("icons.svg")}#{name}";
        var icon = Markup.Element("svg", cssClass is null ? "i" : $"i {cssClass}", use);
        icon.Attributes["aria-hidden"] = "true";
        icon.Attributes["focusable"] = "false";
        return icon;
    }
}
