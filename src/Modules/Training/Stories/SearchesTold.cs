using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Stories;

/// <summary>Searches with a dog unit, year by year. Who was searched when is drawn by lot, in the story as in life.</summary>
internal static class SearchesTold
{
    private static readonly string[] Units = ["lindang", "central", "kvarn", "gymnasiet", "vux", "sodraskolan"];

    public static void Tell(Story story)
    {
        Year(story, new(2023, 12, 11), [new(2024, 1, 24), new(2024, 2, 28), new(2024, 4, 17), new(2024, 5, 22), new(2024, 9, 11), new(2024, 10, 16)], performed: 6);
        Year(story, new(2024, 12, 9), [new(2025, 1, 29), new(2025, 3, 12), new(2025, 4, 9), new(2025, 5, 21), new(2025, 9, 17), new(2025, 11, 5)], performed: 6);
        Year(story, new(2025, 12, 8), [new(2026, 2, 11), new(2026, 4, 15), new(2026, 9, 16), new(2026, 10, 21), new(2026, 11, 26), new(2026, 12, 9)], performed: 4);
    }

    private static void Year(Story story, DateOnly planned, DateOnly[] days, int performed)
    {
        var year = days[0].Year;
        story.On(planned.Year, planned.Month, planned.Day, "sakerhet", async n => n.Remember($"rotation-{year}", await n.Send(new PlanRotation(
            "Narkotikasök", "Västra Götalandsregionen", "hundenhet", "ordningsreglerna", new(year, 1, 1), new(year, 12, 31), [.. Units.Select(u => n[u])], days))));

        foreach (var (day, i) in days.Take(performed).Select((d, i) => (d, i)))
        {
            story.On(day.Year, day.Month, day.Day, "sakerhet", async n =>
            {
                var next = (await n.Send(new ListComingSearches()))[0];
                var found = i == 3 ? 1 : 0;
                await n.Send(new RecordSearch(next.Id, day, "korridorer, skåp och toaletter", found, PoliceCalled: found > 0, PupilsAway: true));
            }, hour: 17);
        }
    }
}
