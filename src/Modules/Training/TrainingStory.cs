using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Training;

internal static class TrainingStory
{
    public static void Tell(Story story)
    {
        if (story.OnlyOrganization)
        {
            return;
        }
    }
}
