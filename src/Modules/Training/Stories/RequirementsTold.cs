using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Stories;

/// <summary>What the head of schools decided that every unit shall have done.</summary>
internal static class RequirementsTold
{
    public static void Tell(Story story)
    {
        Require(story, new(2023, 8, 21), "krav-utrymning", new AddRequirement("Utrymning", RequirementMeasure.DrillHeld, DrillKind.Evacuation, 0, 6, RequirementScope.AllUnits, "skolchefen 21 augusti 2023", new(2023, 12, 22)));
        Require(story, new(2023, 8, 21), "krav-inrymning", new AddRequirement("Inrymning", RequirementMeasure.DrillHeld, DrillKind.Lockdown, 0, 12, RequirementScope.AllUnits, "skolchefen 21 augusti 2023", new(2024, 6, 14)));
        Require(story, new(2024, 1, 22), "krav-bemotande", new AddRequirement("Lågaffektivt bemötande", RequirementMeasure.StaffShare, null, 80, 24, RequirementScope.AllUnits, "skolchefen 22 januari 2024", new(2024, 6, 14)));
        Require(story, new(2024, 10, 14), "krav-slackning", new AddRequirement("Praktisk släckning", RequirementMeasure.StaffShare, null, 80, 36, RequirementScope.AllUnits, "skolchefen 14 oktober 2024", new(2025, 12, 19)));
        Require(story, new(2025, 1, 13), "krav-hlr", new AddRequirement("Första hjälpen", RequirementMeasure.StaffShare, null, 80, 36, RequirementScope.AllUnits, "skolchefen 13 januari 2025", new(2025, 6, 13)));
    }

    private static void Require(Story story, DateOnly day, string key, AddRequirement requirement) =>
        story.On(day.Year, day.Month, day.Day, "skolchef", async n => n.Remember(key, await n.Send(requirement)));
}
