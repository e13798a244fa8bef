using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Stories;

/// <summary>The full day for all staff in January 2024, and the joint lockdown drill within it.</summary>
internal static class CompetenceDayTold
{
    private static readonly DateOnly Day = new(2024, 1, 8);

    private static readonly Dictionary<string, int> Came = new(StringComparer.Ordinal)
    {
        ["bjork"] = 39, ["lindang"] = 71, ["anpassad"] = 35, ["norrgard"] = 20, ["central"] = 58, ["kvarn"] = 45,
        ["gymnasiet"] = 96, ["vux"] = 25, ["station"] = 19, ["sjobo"] = 26, ["sodraskolan"] = 54, ["asen"] = 22,
    };

    public static void Tell(Story story)
    {
        story.On(2023, 11, 6, "skolchef", async n => n.Remember("kompetensdag-2024", await n.Send(new PlanActivity(
            null, "Kompetensutvecklingsdag om säkerhet", Day, FullDay: true, Audience.AllStaff,
            "främjande och förebyggande arbete samt vägledning i att hantera mindre incidenter som förekommer ofta",
            ["praktiska övningar"],
            [PreventiveTheme.Approach, PreventiveTheme.LowArousalResponse, PreventiveTheme.BuildingRelations, PreventiveTheme.Education, PreventiveTheme.Awareness],
            "gästande säkerhetsföretag", null, "planen antogs i oktober och alla medarbetare ska få samma grund", null))));
        story.On(2023, 11, 13, "sakerhet", async n => n.Remember("inrymning-2024", await n.Send(new PlanDrill(
            null, DrillKind.Lockdown, Day, "Gemensam inrymningsövning",
            "En obehörig person har tagit sig in i huvudbyggnaden. Arbetslagen rymmer in i närmaste rum som går att låsa, släcker och inväntar besked.",
            Announced: true, "det gästande säkerhetsföretaget", n["kompetensdag-2024"]))));
        story.On(2024, 1, 5, "sakerhet", n => n.Send(new PrepareDrill(n["inrymning-2024"], Enum.GetValues<DrillPreparation>())));
        story.On(2024, 1, 8, "sakerhet", n => n.Send(new HoldDrill(
            n["inrymning-2024"], Day, new TimeOnly(13, 15), new TimeOnly(13, 42),
            "Alla arbetslag var inrymda inom fyra minuter. Det gästande säkerhetsföretaget ledde övningen och samtalet efteråt. Flera arbetslag vill öva på samma sätt i de egna lokalerna.",
            [.. Place.All.Select(p => new AttendanceLine(n[p.Key], p.Staff, Came[p.Key]))])), hour: 15);
        story.On(2024, 1, 8, "skolchef", n => n.Send(new HoldActivity(n["kompetensdag-2024"], Day)), hour: 16, minute: 30);

        foreach (var (place, i) in Place.All.Select((p, i) => (p, i)))
        {
            story.On(2024, 1, 9 + (i % 4), place.Head, n => n.Send(new RecordAttendance(
                n["kompetensdag-2024"], [new AttendanceLine(n[place.Key], place.Staff, Came[place.Key])])), hour: 8 + (i % 3), minute: 10);
        }

        story.On(2024, 1, 17, "sakerhet", n => n.Send(new EvaluateDrill(n["inrymning-2024"], Passed: true, [])));
    }
}
