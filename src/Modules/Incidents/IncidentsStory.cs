using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Incidents;

internal static class IncidentsStory
{
    public static void Tell(Story story)
    {
    }
}
