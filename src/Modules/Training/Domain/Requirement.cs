using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Training.Domain;

/// <summary>What the organisation has decided that its units shall have done, and how often. Never shown as law.</summary>
internal sealed class Requirement
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required RequirementMeasure Measure { get; init; }

    /// <summary>The kind of drill that fulfils it; null when it is measured as a share of the staff.</summary>
    public DrillKind? DrillKind { get; init; }

    /// <summary>Percent of the staff that must have it; 0 for a drill.</summary>
    public required int MinimumShare { get; init; }

    /// <summary>How long it lasts.</summary>
    public required int Months { get; init; }

    public required RequirementScope Concerns { get; init; }

    /// <summary>Who decided how often, and when: "skolchefen 21 augusti 2023".</summary>
    public required string DecidedBy { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The day by which it must be fulfilled the first time.</summary>
    public required DateOnly FirstDue { get; init; }

    public DateOnly? To { get; private set; }

    public bool AppliesTo(UnitKind kind) => Concerns switch
    {
        RequirementScope.SchoolUnits => kind == UnitKind.SchoolUnit,
        RequirementScope.PreschoolUnits => kind == UnitKind.PreschoolUnit,
        _ => true,
    };

    public void End(DateOnly lastDay)
    {
        if (To is not null)
        {
            throw new RuleViolationException("Training.Rule.RequirementAlreadyEnded");
        }

        To = lastDay;
    }
}

internal enum RequirementMeasure
{
    StaffShare,
    DrillHeld,
}

internal enum RequirementScope
{
    AllUnits,
    SchoolUnits,
    PreschoolUnits,
}
