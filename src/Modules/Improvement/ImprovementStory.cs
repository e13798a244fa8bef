using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Improvement;

internal static class ImprovementStory
{
    public static void Tell(Story story)
    {
    }
}
