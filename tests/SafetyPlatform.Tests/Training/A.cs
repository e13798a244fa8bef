using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Tests.Training;

/// <summary>Messages with the usual content; a test changes what it is about.</summary>
internal static class A
{
    /// <summary>The day of a new <see cref="Worlds.World"/>.</summary>
    public static readonly DateOnly Today = new(2024, 9, 2);

    public static PlanActivity Activity(Guid? unitId, DateOnly? on = null, Guid? requirementId = null) => new(
        unitId, "Bemötande i vardagen", on ?? Today, FullDay: false, Audience.AllStaff, "lågaffektivt bemötande", ["genomgång", "rollspel"],
        [PreventiveTheme.LowArousalResponse], null, null, null, requirementId);

    public static PlanDrill Drill(Guid? unitId, DateOnly? on = null, DrillKind kind = DrillKind.Evacuation) =>
        new(unitId, kind, on ?? Today, null, null, Announced: true, null, null);

    public static HoldDrill Held(Guid drillId, DateOnly? on = null) => new(drillId, on ?? Today, new TimeOnly(10, 5), new TimeOnly(10, 12), "Lugnt.", null);

    public static AddRequirement Share(string title, DateOnly firstDue) => new(title, RequirementMeasure.StaffShare, null, 80, 12, RequirementScope.AllUnits, "skolchefen", firstDue);

    public static AddRequirement EveryTerm(DateOnly firstDue) => new("Utrymning", RequirementMeasure.DrillHeld, DrillKind.Evacuation, 0, 6, RequirementScope.AllUnits, "skolchefen", firstDue);
}
