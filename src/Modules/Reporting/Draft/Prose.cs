using System.Globalization;
using SafetyPlatform.Kernel.Language;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>
/// The grammar of the language being written: dates, numbers, lists. What people have recorded stands in their own words;
/// in a report in another language it is quoted.
/// </summary>
internal sealed class Prose(Texts texts, TextCatalogue catalogue)
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private static bool IsSwedish => Culture.TwoLetterISOLanguageName != "en";

    public string this[string key, params object[] arguments] => Capital(texts[$"Reporting.Draft.{key}", arguments]);

    /// <summary>A part of a sentence, with the small letter it may begin with.</summary>
    public string Part(string key, params object[] arguments) => texts[$"Reporting.Draft.{key}", arguments];

    public string Plural(string key, int count, params object[] arguments) => Capital(texts.Count($"Reporting.Draft.{key}", count, [Number(count), .. arguments]));

    public static string Number(int number) => Texts.InWords(number);

    /// <summary>"den 18 oktober 2023", "18 October 2023".</summary>
    public string Date(DateOnly date) => Part("Date", date.ToString("d MMMM yyyy", Culture));

    /// <summary>"december 2022".</summary>
    public static string Month(DateOnly date) => date.ToString("MMMM yyyy", Culture);

    /// <summary>"2023", "2023 och 2024", "2023–2025".</summary>
    public string Years(int from, int to) => (to - from) switch
    {
        0 => $"{from}",
        1 => List([$"{from}", $"{to}"]),
        _ => $"{from}–{to}",
    };

    /// <summary>"a", "a och b", "a, b och c".</summary>
    public string List(IEnumerable<string> items)
    {
        var all = items.ToList();

        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {Part("And")} {all[^1]}";
    }

    /// <summary>"a, b samt c": for items that are long, or have an "and" of their own.</summary>
    public string Too(IEnumerable<string> items)
    {
        var all = items.ToList();

        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {Part("AndToo")} {all[^1]}";
    }

    public static string Digits(int number) => number.ToString("N0", Culture);

    public static string Percent(int part, int whole) => whole == 0 ? "0" : Math.Round(100m * part / whole).ToString("N0", Culture);

    /// <summary>Recorded words inside a sentence, the first letter small: in this language when the vocabulary has them, otherwise as they stand.</summary>
    public string Recorded(string words) => Known("Reporting.Draft.Word.", words) ?? (IsSwedish ? Small(words) : Part("Quote", words.Trim()));

    /// <summary>A common noun that its module gives in the reader's language.</summary>
    public string Noun(string words) => Known("Reporting.Draft.Word.", words) ?? Small(words);

    public static string First(string words) => Capital(words);

    /// <summary>A proper name: never quoted, its letters kept unless the vocabulary knows it as a common noun.</summary>
    public string Name(string words) => Known("Reporting.Draft.Word.", words) ?? words.Trim();

    /// <summary>Recorded words that begin a sentence.</summary>
    public string RecordedFirst(string words) => Capital(Recorded(words));

    /// <summary>Whole sentences as they were recorded.</summary>
    public string RecordedWhole(string words) => IsSwedish ? words.Trim() : Part("Quote", words.Trim());

    /// <summary>What a recorded word is in this language when the platform knows it under the prefix; null when it does not.</summary>
    public string? Known(string prefix, string word) => catalogue.All
        .Where(t => t.Key.StartsWith(prefix, StringComparison.Ordinal)
            && (string.Equals(t.Value.Sv, word.Trim(), StringComparison.OrdinalIgnoreCase) || string.Equals(t.Value.En, word.Trim(), StringComparison.OrdinalIgnoreCase)))
        .Select(t => t.Value.In(Culture)).FirstOrDefault();

    /// <summary>The text of a key that may be missing.</summary>
    public string? Find(string key) => catalogue.Find(key);

    private static string Small(string words)
    {
        var trimmed = words.Trim().TrimEnd('.');

        return trimmed.Length > 1 && char.IsUpper(trimmed[0]) && !char.IsUpper(trimmed[1]) ? char.ToLower(trimmed[0], Culture) + trimmed[1..] : trimmed;
    }

    private static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpper(sentence[0], Culture) + sentence[1..];
}
