using System.Globalization;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Kernel.Language;

/// <summary>The texts in the reader's language, as <c>T["Incidents.Report.Title"]</c> in pages and code.</summary>
public sealed class Texts(TextCatalogue catalogue) : IStringLocalizer
{
    private static readonly string[] SwedishNumbers =
        ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

    private static readonly string[] EnglishNumbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public LocalizedString this[string name] => Get(name, []);

    public LocalizedString this[string name, params object[] arguments] => Get(name, arguments);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        catalogue.All.Select(t => new LocalizedString(t.Key, t.Value.In(CultureInfo.CurrentUICulture)));

    /// <summary>The text of an enum value, under <c>prefix.Value</c>.</summary>
    public string Of<T>(string prefix, T value)
        where T : struct, Enum => this[$"{prefix}.{value}"];

    /// <summary>The text <c>key.None</c> (if there is one), <c>key.One</c> or <c>key.Many</c>, with the count as {0} and then the arguments.</summary>
    public string Count(string key, int count, params object[] arguments)
    {
        var form = count == 0 && catalogue.All.ContainsKey($"{key}.None") ? "None" : count == 1 ? "One" : "Many";

        return this[$"{key}.{form}", [count, .. arguments]];
    }

    /// <summary>Small numbers as words, others as digits with a space between thousands.</summary>
    public static string InWords(int number) => number is >= 0 and <= 12
        ? (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? EnglishNumbers : SwedishNumbers)[number]
        : number.ToString("N0", CultureInfo.CurrentUICulture);

    private LocalizedString Get(string name, object[] arguments)
    {
        var text = catalogue.Find(name);

        return text is null
            ? new LocalizedString(name, name, resourceNotFound: true)
            : new LocalizedString(name, arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentUICulture, text, arguments));
    }
}
