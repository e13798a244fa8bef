using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>What the form knows of one field: its name and id, what was typed, and what is wrong with it.</summary>
internal sealed class FieldState(ViewContext view, ModelExpression expression)
{
    public string Name { get; } = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);

    public string Id => IdOf(Name);

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    public string CounterId => $"{Id}-counter";

    public IReadOnlyList<string> Errors => Entry is { } entry ? [.. entry.Errors.Select(error => error.ErrorMessage).Distinct()] : [];

    private ModelStateEntry? Entry => view.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    public static string IdOf(string name) => name.Replace('.', '_').Replace('[', '_').Replace(']', '_');

    /// <summary>What was typed when the form comes back, otherwise the value of the model.</summary>
    public string? Value(string kind) => Entry?.AttemptedValue ?? Text(expression.Model, kind);

    /// <summary>All chosen values of a field with several.</summary>
    public IReadOnlySet<string> Values() => (Entry?.RawValue switch
    {
        string one => [one],
        string[] several => several,
        _ => expression.Model is System.Collections.IEnumerable models and not string
            ? models.Cast<object?>().Select(model => Text(model, "text") ?? "")
            : [Text(expression.Model, "text") ?? ""],
    }).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Decimals are sent with a full stop by the browser whatever the language; this tells model binding so.</summary>
    public bool IsInvariantNumber => expression.Metadata.UnderlyingOrModelType is var type && (type == typeof(decimal) || type == typeof(double) || type == typeof(float));

    private static string? Text(object? model, string kind) => model switch
    {
        null => null,
        DateOnly date => date.ToString(kind == "month" ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString(kind == "date" ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => model.ToString(),
    };
}
