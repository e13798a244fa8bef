namespace SafetyPlatform.Contracts.Training;

/// <summary>Activities and drills held between two dates (both included), and what was planned at the end of them for the year after.</summary>
[Needs("reports.read")]
public sealed record GetTrainingFacts(DateOnly From, DateOnly To) : IQuery<TrainingFacts>;

public sealed record TrainingFacts(
    IReadOnlyList<ActivityFact> Activities,
    IReadOnlyList<DrillFact> Drills,
    IReadOnlyList<RotationFact> Rotations,
    IReadOnlyList<ThemeCount> Themes,
    IReadOnlyList<CoverageFact> Coverage,
    IReadOnlyList<PlannedActivityFact> PlannedNextYear)
{
    /// <summary>Drills planned for the period and not cancelled, whether they were held or not.</summary>
    public int DrillsPlanned { get; init; }
}

/// <summary>The five ways of preventive work that the plan describes; an activity is tagged with those it strengthens.</summary>
public enum PreventiveTheme
{
    Approach,
    LowArousalResponse,
    BuildingRelations,
    Education,
    Awareness,
}

public enum Audience
{
    AllStaff,
    SomeStaff,
    Pupils,
}

/// <param name="Focus">What it was about, as the end of a sentence.</param>
/// <param name="Contents">Its parts, as nouns.</param>
/// <param name="Invited">Staff (or pupils) it was for, summed over the units.</param>
public sealed record ActivityFact(
    RecordLink Record, string Title, DateOnly On, bool FullDay, Audience Audience, string Focus, IReadOnlyList<string> Contents,
    IReadOnlyList<PreventiveTheme> Themes, int Units, int Invited, int Attended, string? ExternalLeader);

/// <param name="Joint">Held together by several units.</param>
/// <param name="PartOf">The activity it was part of.</param>
public sealed record DrillFact(
    RecordLink Record, string Title, string Kind, DateOnly On, bool Joint, Guid? PartOf, string? ExternalLeader, bool Evaluated, bool Passed, int Deviations);

/// <summary>A recurring search that goes round the units. Which unit is next is never told here.</summary>
/// <param name="Partner">"Västra Götalandsregionen".</param>
public sealed record RotationFact(
    RecordLink Record, string Title, string Means, string Partner, int Planned, int Performed, int Units, int UnitsVisited);

public sealed record ThemeCount(PreventiveTheme Theme, int Activities, RecordLink Record);

/// <summary>Share of the staff that has what a requirement asks for.</summary>
public sealed record CoverageFact(RecordLink Record, string Requirement, int Staff, int Covered, int Units, int UnitsFulfilled);

/// <param name="Frame">The larger work it belongs to ("det systematiska brandskyddsarbetet"); empty when none.</param>
/// <param name="Reason">Why it is planned, as recorded.</param>
public sealed record PlannedActivityFact(
    RecordLink Record, string Title, DateOnly On, Audience Audience, string Frame, string Reason);
