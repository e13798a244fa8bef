namespace SafetyPlatform.Reporting.Domain;

/// <summary>The same words in both languages of the product.</summary>
internal sealed record Bilingual(string Sv, string En)
{
    public string In(string language) => language == "en" ? En : Sv;
}
