namespace SafetyPlatform.Contracts.Improvement;

/// <summary>
/// Rounds, actions, cases and initiatives with something recorded between two dates (both included), and rounds that a
/// governing document names as its origin however old they are.
/// </summary>
[Needs("reports.read")]
public sealed record GetImprovementFacts(DateOnly From, DateOnly To) : IQuery<ImprovementFacts>;

public sealed record ImprovementFacts(
    IReadOnlyList<RoundFact> Rounds, ActionFigures Actions, CaseFigures Cases, IReadOnlyList<InitiativeFact> Initiatives);

/// <param name="ExternalParty">What kind of outside party took part ("extern part"); null when none did.</param>
public sealed record RoundFact(
    RecordLink Record, string Title, DateOnly On, string? ExternalParty, int Units, int Findings, int OpenFindings);

/// <param name="Effective">Of the evaluated ones, those judged to have had the effect aimed at.</param>
public sealed record ActionFigures(int Decided, int Done, int Overdue, int Evaluated, int Effective, RecordLink Record);

/// <param name="ByStep">Open cases in each of the five steps: mapping, analysis, action, evaluation, improvement.</param>
public sealed record CaseFigures(int Opened, int Closed, IReadOnlyList<int> ByStep, RecordLink Record);

public enum InitiativeKind
{
    System,
    Protection,
    Mapping,
}

public enum InitiativeState
{
    Planned,
    Begun,
    InUse,
    Stopped,
}

/// <summary>A system, a protection or a mapping that the administration brings to its units.</summary>
/// <param name="Name">"Stella elev", "Cosafe", "Larm i receptionerna".</param>
/// <param name="Purpose">What it is for, as the end of a sentence: "för att fånga upp och kartlägga tillbud".</param>
/// <param name="LedBy">The organisation that leads it when it is not the administration itself.</param>
/// <param name="BegunOn">When the first unit began; null while planned.</param>
public sealed record InitiativeFact(
    RecordLink Record, string Name, string Purpose, InitiativeKind Kind, InitiativeState State, DateOnly? BegunOn, string? LedBy,
    int Units, int UnitsBegun, int UnitsInUse);
