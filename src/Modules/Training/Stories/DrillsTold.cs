using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Stories;

/// <summary>The units' own drills: evacuation every term, lockdown every year, and what was special in the autumn of 2026.</summary>
internal static class DrillsTold
{
    private static readonly string[] Seen =
    [
        "Byggnaden var tom och alla var avprickade på återsamlingsplatsen. Lugnt och tyst.",
        "Klasserna gick ut i ordning. Dörrarna stängdes men låstes inte, som det ska vara.",
        "Två vikarier visste inte var återsamlingsplatsen var och fick hjälp av kollegor. Rutinen för vikarier har gåtts igenom.",
        "Avprickningen gick fort sedan listorna flyttades till utgångarna.",
        "Signalen hördes i hela huset. Arbetslagen pratade igenom övningen efteråt.",
    ];

    public static void Tell(Story story)
    {
        foreach (var (place, i) in Place.All.Select((p, i) => (p, i)))
        {
            Hold(story, place, DrillKind.Evacuation, new DateOnly(2023, 9, 11).AddDays(i + (i / 5 * 2)), i);
            Hold(story, place, DrillKind.Evacuation, new DateOnly(2024, 3, 11).AddDays(i + (i / 5 * 2)), i + 1);
            Hold(story, place, DrillKind.Evacuation, new DateOnly(2024, 9, 9).AddDays(i + (i / 5 * 2)), i + 2);

            for (var more = 1; more < story.Size; more++)
            {
                Hold(story, place, DrillKind.AlarmTest, new DateOnly(2024, 10, 7).AddDays((i + (more * 12)) % 700), more);
            }
        }

        TellLaterYears(story);
        TellOfLindang(story);
    }

    private static void TellLaterYears(Story story)
    {
        string[] early = ["bjork", "lindang", "norrgard", "central", "kvarn", "gymnasiet", "vux", "sjobo", "sodraskolan", "asen"];

        foreach (var (key, i) in early.Select((k, i) => (k, i)))
        {
            Hold(story, Place.Of(key), DrillKind.Evacuation, new DateOnly(2026, 9, 7).AddDays(i + (i / 5 * 2)), i);
        }

        Hold(story, Place.Of("anpassad"), DrillKind.Evacuation, new(2026, 5, 15), 1);
        Hold(story, Place.Of("station"), DrillKind.Evacuation, new(2026, 6, 2), 3);
        Hold(story, Place.Of("vux"), DrillKind.Lockdown, new(2025, 10, 14), 1);
        Hold(story, Place.Of("norrgard"), DrillKind.Lockdown, new(2025, 11, 4), 4);
        Hold(story, Place.Of("sodraskolan"), DrillKind.Lockdown, new(2025, 12, 8), 0);
        Hold(story, Place.Of("anpassad"), DrillKind.Lockdown, new(2025, 12, 10), 1);
        Hold(story, Place.Of("asen"), DrillKind.Lockdown, new(2026, 3, 24), 3);
        Hold(story, Place.Of("station"), DrillKind.Lockdown, new(2026, 4, 21), 4);
        Hold(story, Place.Of("sjobo"), DrillKind.Lockdown, new(2026, 9, 29), 1);
        Hold(story, Place.Of("central"), DrillKind.Lockdown, new(2026, 9, 30), 0);
        Hold(story, Place.Of("bjork"), DrillKind.Lockdown, new(2026, 10, 6), 3);
        Hold(story, Place.Of("kvarn"), DrillKind.Lockdown, new(2026, 10, 7), 4);
        Hold(story, Place.Of("gymnasiet"), DrillKind.Lockdown, new(2026, 10, 14), 0);
        Plan(story, Place.Of("station"), DrillKind.Evacuation, new(2026, 10, 26), new(2026, 12, 1));
        Plan(story, Place.Of("sodraskolan"), DrillKind.Lockdown, new(2026, 10, 19), new(2026, 12, 8));
        Plan(story, Place.Of("anpassad"), DrillKind.Lockdown, new(2026, 11, 2), new(2026, 12, 9));
        Plan(story, Place.Of("anpassad"), DrillKind.Evacuation, new(2026, 10, 12), new(2026, 11, 19));
        Plan(story, Place.Of("vux"), DrillKind.Lockdown, new(2026, 11, 9), new(2026, 12, 10));
    }

    /// <summary>The alarm was not heard everywhere; the drill was held again a week later and has not been evaluated.</summary>
    private static void TellOfLindang(Story story)
    {
        var place = Place.Of("lindang");
        Plan(story, place, DrillKind.Lockdown, new(2026, 9, 14), new(2026, 10, 22));
        story.On(2026, 10, 22, place.Head, n => n.Send(Record(n, place, "ovning-lindang-2026-10-22", new(2026, 10, 22), 11, "I slöjdsalen fortsatte lektionen: signalen hördes inte över maskinerna. I övriga salar gick det som planerat.")), hour: 14);
        story.On(2026, 10, 22, place.Head, n => n.Send(new EvaluateDrill(n["ovning-lindang-2026-10-22"], Passed: false, ["Larmet hördes inte i slöjdsalen"])), hour: 15);
        Plan(story, place, DrillKind.Lockdown, new(2026, 10, 23), new(2026, 10, 30));
        story.On(2026, 10, 30, place.Head, n => n.Send(Record(n, place, "ovning-lindang-2026-10-30", new(2026, 10, 30), 9, "En blinkande lampa i slöjdsalen är provisoriskt uppsatt. Alla salar rymde in.")), hour: 14);
        Plan(story, place, DrillKind.Evacuation, new(2026, 11, 16), new(2026, 12, 3), "Utrymningsövning, hus C");
    }

    private static void Hold(Story story, Place place, DrillKind kind, DateOnly day, int number)
    {
        var on = Weekday(day);
        var key = Plan(story, place, kind, on.AddDays(-21), on);
        story.On(on.Year, on.Month, on.Day, place.Head, n => n.Send(Record(n, place, key, on, number, Seen[number % Seen.Length])), hour: 14, minute: number % 50);
        var evaluated = Weekday(on.AddDays(5 + (number % 6)));
        story.On(evaluated.Year, evaluated.Month, evaluated.Day, place.Head, n => n.Send(new EvaluateDrill(n[key], Passed: true, [])), hour: 15, minute: number % 50);
    }

    private static string Plan(Story story, Place place, DrillKind kind, DateOnly plannedOn, DateOnly day, string? title = null)
    {
        var key = $"ovning-{place.Key}-{day:yyyy-MM-dd}";
        story.On(plannedOn.Year, plannedOn.Month, plannedOn.Day, place.Head, async n => n.Remember(
            key, await n.Send(new PlanDrill(n[place.Key], kind, day, title, null, Announced: true, null, null))));

        return key;
    }

    private static HoldDrill Record(Narrator n, Place place, string key, DateOnly on, int number, string seen)
    {
        var start = new TimeOnly(10, 5).AddMinutes(number * 7 % 50);
        var line = new AttendanceLine(n[place.Key], place.Staff, place.Staff - 2 - (place.Staff / 20) - (number % 3), place.Pupils - (place.Pupils / 14) - number);

        return new HoldDrill(n[key], on, start, start.AddMinutes(5 + (number % 5)), seen, [line]);
    }

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
