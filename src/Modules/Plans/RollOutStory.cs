using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans;

/// <summary>How the documents reached the twelve units in 2023 and 2024, and their new versions in 2026.</summary>
internal static class RollOutStory
{
    private static readonly string[] Units =
        ["bjork", "lindang", "anpassad", "norrgard", "central", "kvarn", "gymnasiet", "vux", "station", "sjobo", "sodraskolan", "asen"];

    /// <summary>Those that have not yet rehearsed the action plan of 2026, or not put up its short version.</summary>
    private static readonly string[] NotRehearsed = ["lindang", "central", "kvarn", "gymnasiet", "asen"];

    private static readonly string[] NotPosted = ["lindang", "asen"];

    private static readonly Dictionary<RollOutStep, string[]> Notes = new()
    {
        [RollOutStep.Received] = ["Mottagen och sparad på enhetens gemensamma yta", "Mottagen av ledningsgruppen, utskrivet exemplar i personalrummet"],
        [RollOutStep.Presented] = ["Arbetsplatsträff, genomgång i mindre grupper", "Arbetsplatsträff, frånvarande har läst i efterhand", "Studiedag, genomgång med frågor och svar"],
        [RollOutStep.Rehearsed] = ["Inrymning övad i alla hus, tider noterade", "Övning i arbetslagen med ett scenario per lag"],
        [RollOutStep.Posted] = ["Uppsatt i personalrum, reception och undervisningssalar", "Uppsatt i varje sal, kontrollerat av vaktmästaren"],
    };

    public static void Tell(Story story)
    {
        Plan(story, "plan-vald", RollOutStep.Received, new DateOnly(2023, 11, 23), new DateOnly(2023, 12, 15));
        Plan(story, "plan-vald", RollOutStep.Presented, new DateOnly(2023, 11, 23), new DateOnly(2024, 2, 29));
        Plan(story, "plan-vald", RollOutStep.Rehearsed, new DateOnly(2023, 11, 23), new DateOnly(2024, 10, 31));
        Plan(story, "plan-kort", RollOutStep.Posted, new DateOnly(2023, 11, 23), new DateOnly(2024, 1, 31));
        Reach(story, "plan-sakerhet", RollOutStep.Received, new DateOnly(2023, 10, 25), 1, Units);
        Reach(story, "plan-sakerhet", RollOutStep.Presented, new DateOnly(2023, 11, 6), 3, Units);
        Reach(story, "plan-vald", RollOutStep.Received, new DateOnly(2023, 11, 27), 1, Units);
        Reach(story, "plan-vald", RollOutStep.Presented, new DateOnly(2024, 1, 15), 3, Units);
        Reach(story, "plan-vald", RollOutStep.Rehearsed, new DateOnly(2024, 3, 4), 18, Units);
        Reach(story, "plan-kort", RollOutStep.Received, new DateOnly(2023, 11, 28), 1, Units);
        Reach(story, "plan-kort", RollOutStep.Presented, new DateOnly(2024, 1, 15), 3, Units);
        Reach(story, "plan-kort", RollOutStep.Posted, new DateOnly(2023, 12, 4), 4, Units);

        Plan(story, "plan-vald", RollOutStep.Received, new DateOnly(2026, 2, 10), new DateOnly(2026, 3, 13));
        Plan(story, "plan-vald", RollOutStep.Presented, new DateOnly(2026, 2, 10), new DateOnly(2026, 6, 12));
        Plan(story, "plan-vald", RollOutStep.Rehearsed, new DateOnly(2026, 2, 10), new DateOnly(2026, 11, 27));
        Plan(story, "plan-kort", RollOutStep.Posted, new DateOnly(2026, 3, 3), new DateOnly(2026, 11, 13));
        Reach(story, "plan-vald", RollOutStep.Received, new DateOnly(2026, 2, 16), 1, Units);
        Reach(story, "plan-vald", RollOutStep.Presented, new DateOnly(2026, 3, 9), 6, Units);
        Reach(story, "plan-vald", RollOutStep.Rehearsed, new DateOnly(2026, 8, 24), 11, Units.Except(NotRehearsed));
        Reach(story, "plan-kort", RollOutStep.Received, new DateOnly(2026, 3, 5), 1, Units);
        Reach(story, "plan-kort", RollOutStep.Posted, new DateOnly(2026, 8, 17), 7, Units.Except(NotPosted));
    }

    private static void Plan(Story story, string document, RollOutStep step, DateOnly on, DateOnly due) =>
        story.On(on.Year, on.Month, on.Day, "skolchef", n => n.Send(new PlanRollOut(n[document], step, due)), 13);

    private static void Reach(Story story, string document, RollOutStep step, DateOnly first, int daysBetween, IEnumerable<string> units)
    {
        foreach (var (i, unit) in units.Index())
        {
            var on = WorkingDay(first.AddDays(i * daysBetween));
            var note = Notes[step][i % Notes[step].Length];
            story.On(on.Year, on.Month, on.Day, $"rektor-{unit}", n => n.Send(new RecordRollOut(n[document], n[unit], step, on, note)), 15, i);
        }
    }

    private static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
