using System.Globalization;
using System.Text.Json;

namespace SafetyPlatform.Improvement.Domain;

/// <summary>The questions of a safety round, from <c>Resources/questions.json</c>, in order.</summary>
internal static class QuestionBank
{
    public static readonly IReadOnlyList<Question> All = Load();

    public static bool Has(string? id) => All.Any(q => q.Id == id);

    private static List<Question> Load()
    {
        using var stream = typeof(QuestionBank).Assembly.GetManifestResourceStream("questions.json")!;

        return JsonSerializer.Deserialize<List<Question>>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record Question(string Id, Bilingual Area, Bilingual Text);

internal sealed record Bilingual(string Sv, string En)
{
    public override string ToString() => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Sv;
}
