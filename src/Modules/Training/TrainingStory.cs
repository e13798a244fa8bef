using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Training.Stories;

namespace SafetyPlatform.Training;

/// <summary>What the municipality trained and drilled from the autumn of 2023.</summary>
internal static class TrainingStory
{
    public static void Tell(Story story)
    {
        if (story.OnlyOrganization)
        {
            return;
        }

        RequirementsTold.Tell(story);
        CompetenceDayTold.Tell(story);
        DrillsTold.Tell(story);
        CoursesTold.Tell(story);
        SearchesTold.Tell(story);
    }
}
