using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Improvement;

/// <summary>The improvement work of the story: rounds, initiatives, cases and actions from December 2022 to November 2026.</summary>
internal static class ImprovementStory
{
    public static void Tell(Story story)
    {
        if (story.OnlyOrganization)
        {
            return;
        }

        ImprovementStoryRounds.Tell(story);
        ImprovementStoryInitiatives.Tell(story);
        ImprovementStoryCases.Tell(story);

        foreach (var walked in ImprovementStoryWalks.All)
        {
            for (var round = 0; round < story.Size; round++)
            {
                Walk(story, walked, round == 0 ? $"handelse-{walked.Key}" : $"handelse-{walked.Key}-{round}");
            }
        }
    }

    private static void Walk(Story story, Walked walked, string incident) =>
        story.On(walked.On.Year, walked.On.Month, walked.On.Day, $"rektor-{walked.Unit}", async n =>
        {
            var opened = await n.Send(new FindCaseOf(CaseOrigins.Incident, n[incident]));
            var way = walked.Way;
            await n.Send(new WalkThroughCase(
                opened!.CaseId, way.Mapping, way.Analysis, way.Action, way.Kind, n[$"rektor-{walked.Unit}"], way.Effect,
                way.Action is null ? "Det som gjordes direkt räckte." : null, way.Evaluation, way.Result, way.Improvement));
        }, 15);
}
