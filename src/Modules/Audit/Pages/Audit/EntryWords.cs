using System.Collections.Frozen;
using System.Globalization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Ui;

namespace SafetyPlatform.Audit.Pages.Audit;

/// <summary>Says in words what the trail holds as codes: types, fields, values.</summary>
internal sealed class EntryWords(Texts texts, TextCatalogue catalogue)
{
    private const string TypePrefix = "Audit.Type.";
    private const string InstantPattern = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>A value of an enum has its text under the module's own prefix, but always ends with the field and the value.</summary>
    private readonly FrozenDictionary<string, string> valueKeys = catalogue.All.Keys.Where(k => k.Count(c => c == '.') >= 2)
        .GroupBy(EndOf, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).First(), StringComparer.Ordinal);

    /// <summary>All types there are, by their text.</summary>
    public IEnumerable<(string Type, string Text)> Types => catalogue.All.Keys.Where(k => k.StartsWith(TypePrefix, StringComparison.Ordinal))
        .Select(k => (k[TypePrefix.Length..], texts[k].Value)).OrderBy(t => t.Item2, StringComparer.CurrentCulture);

    public string Type(string type) => Find($"{TypePrefix}{type}") ?? type;

    public string Field(string name) => Find($"Field.{name}") ?? Find($"Field.{name.Split('.')[^1]}") ?? name;

    public string Fact(string name) => Find($"Audit.Fact.{name}") ?? name;

    /// <summary>What a row of this table is.</summary>
    public string Row(string kind) => Find($"Audit.Row.{kind}") ?? kind;

    public string Kind(ActorKind kind) => texts.Of("Audit.ActorKind", kind);

    /// <summary>What is told beside the changed rows: fingerprints in short form, kinds of acts and values in words.</summary>
    public string FactValue(string name, string value, IReadOnlyDictionary<Guid, string> names) => name switch
    {
        "hash" => Short(value),
        "what" => Type(value),
        _ => Value(name, value, names),
    };

    /// <param name="names">Names of the people and units that ids stand for.</param>
    public string Value(string field, object? value, IReadOnlyDictionary<Guid, string> names) => value switch
    {
        null or "" => texts["Audit.Value.Empty"],
        bool truth => texts[truth ? "Audit.Value.Yes" : "Audit.Value.No"],
        long year and > 1900 and < 2200 when field.EndsWith("Year", StringComparison.Ordinal) || field.EndsWith("From", StringComparison.Ordinal) => year.ToString(CultureInfo.InvariantCulture),
        long number => Format.Number(number),
        string text => Text(field, text, names),
        _ => value.ToString() ?? "",
    };

    private string Text(string field, string text, IReadOnlyDictionary<Guid, string> names)
    {
        if (Guid.TryParseExact(text, "D", out var id))
        {
            return names.TryGetValue(id, out var name) ? name : Short(text);
        }

        if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Format.Date(day);
        }

        if (DateTime.TryParseExact(text, InstantPattern, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant))
        {
            return Format.Instant(instant);
        }

        var lines = text.Split('\n').Select(line => Code(field, line)).ToList();

        return lines.Contains(null) ? text : string.Join(", ", lines);
    }

    /// <summary>Several values that were kept together: told as data, not as text.</summary>
    public static bool IsData(object? value) => value is string { Length: > 1 } text && text[0] is '{' or '[' && text[^1] is '}' or ']';

    /// <summary>The word for a code: of this field, or of what its name ends with (<c>CurrentStep</c> is a <c>Step</c>).</summary>
    private string? Code(string field, string text)
    {
        var name = field.Split('.')[^1];
        var key = Enumerable.Range(0, name.Length).Where(i => i == 0 || char.IsUpper(name[i])).Select(i => valueKeys.GetValueOrDefault($"{name[i..]}.{text}")).FirstOrDefault(k => k is not null);

        return key is null ? Find($"Audit.Role.{text}") : texts[key].Value;
    }

    /// <summary>The beginning and the end of a checksum or an id.</summary>
    public static string Short(string checksum) => checksum.Length <= 16 ? checksum : $"{checksum[..8]}…{checksum[^6..]}";

    private string? Find(string key) => texts[key] is { ResourceNotFound: false } text ? text.Value : null;

    private static string EndOf(string key)
    {
        var parts = key.Split('.');

        return $"{parts[^2]}.{parts[^1]}";
    }
}
