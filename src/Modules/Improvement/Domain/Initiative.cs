using System.Globalization;
using SafetyPlatform.Contracts.Improvement;

namespace SafetyPlatform.Improvement.Domain;

/// <summary>A system, a protection or a mapping that the administration brings to its units ("insats").</summary>
internal sealed class Initiative
{
    public required Guid Id { get; init; }

    public required InitiativeKind Kind { get; init; }

    public required InitiativeWords Sv { get; init; }

    /// <summary>The same in English; where empty, the Swedish words are used.</summary>
    public required InitiativeWords En { get; init; }

    public required DateOnly PlannedOn { get; init; }

    public required Guid? PlannedBy { get; init; }

    public InitiativeWords Words => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En.Or(Sv) : Sv;
}

/// <param name="Name">"Stella elev".</param>
/// <param name="Purpose">As the end of a sentence: "för att fånga upp och kartlägga tillbud".</param>
/// <param name="LedBy">The organisation that leads it; empty when the administration does.</param>
internal sealed record InitiativeWords(string Name, string Purpose, string LedBy)
{
    /// <summary>The name as a heading: names are kept as they stand inside a sentence.</summary>
    public string Heading => Name.Length == 0 ? "" : char.ToUpper(Name[0], CultureInfo.CurrentCulture) + Name[1..];

    public InitiativeWords Or(InitiativeWords other) => new(
        Name.Length > 0 ? Name : other.Name, Purpose.Length > 0 ? Purpose : other.Purpose, LedBy.Length > 0 ? LedBy : other.LedBy);
}
