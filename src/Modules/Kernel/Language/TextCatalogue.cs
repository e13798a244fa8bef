using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace SafetyPlatform.Kernel.Language;

/// <summary>All texts of all modules: one file per module, <c>Resources/Texts.json</c>, Swedish and English side by side.</summary>
public sealed class TextCatalogue
{
    private readonly FrozenDictionary<string, Text> texts;

    public TextCatalogue(IEnumerable<Assembly> assemblies)
    {
        var all = new Dictionary<string, Text>(StringComparer.Ordinal);

        foreach (var assembly in assemblies.Distinct())
        {
            using var stream = assembly.GetManifestResourceStream("Texts.json");

            foreach (var (key, text) in stream is null ? [] : JsonSerializer.Deserialize<Dictionary<string, Text>>(stream, JsonSerializerOptions.Web)!)
            {
                if (!all.TryAdd(key, text))
                {
                    throw new InvalidOperationException($"The text {key} stands in two modules.");
                }
            }
        }

        texts = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, Text> All => texts;

    /// <summary>The text in the language of the current culture; null when the key is unknown.</summary>
    public string? Find(string key) => texts.TryGetValue(key, out var text) ? text.In(CultureInfo.CurrentUICulture) : null;
}

/// <param name="Sv">Swedish.</param>
/// <param name="En">English.</param>
public sealed record Text(string Sv, string En)
{
    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en" ? En : Sv;
}
