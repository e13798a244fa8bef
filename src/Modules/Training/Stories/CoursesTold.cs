using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Stories;

/// <summary>Courses for staff and information for pupils, and what is planned for 2027.</summary>
internal static class CoursesTold
{
    /// <summary>Units in the order of <see cref="Place.All"/>.</summary>
    private static readonly int[] Response2024 = [38, 70, 34, 21, 57, 44, 92, 26, 18, 26, 53, 23];
    private static readonly int[] Response2026 = [36, 64, 27, 21, 56, 41, 82, 16, 18, 25, 47, 23];
    private static readonly int[] FirstAid2025 = [37, 66, 33, 20, 55, 42, 88, 24, 18, 24, 49, 19];
    private static readonly int[] Extinguishing2025 = [38, 70, 33, 20, 0, 44, 0, 0, 0, 25, 0, 0];

    public static void Tell(Story story)
    {
        TellOfResponse(story);
        TellOfPupils(story);
        TellOfExtinguishing(story);

        Joint(story, "hlr-2025", new(2025, 1, 13), new(2025, 3, 17), new(2025, 3, 24), "Första hjälpen och hjärt-lungräddning", "första hjälpen, hjärt-lungräddning och hjärtstartare", "krav-hlr",
            [PreventiveTheme.Education], FirstAid2025);
        One(story, "krisledning-2026", "skolchef", null, new(2025, 11, 10), new(2026, 3, 11), "Övning i krisledning för rektorer", "krisledningens arbete de första timmarna", Audience.SomeStaff, null, "nya rektorer har tillträtt",
            [PreventiveTheme.Education, PreventiveTheme.Awareness]);
        story.On(2026, 3, 11, "skolchef", n => n.Send(new HoldActivity(n["krisledning-2026"], new(2026, 3, 11))), hour: 16);
        story.On(2026, 3, 12, "skolchef", n => n.Send(new RecordAttendance(n["krisledning-2026"], [.. Place.All.Select((p, i) => new AttendanceLine(n[p.Key], 2, i % 5 == 3 ? 1 : 2))])));
        One(story, "krisledning-lindang", "rektor-lindang", "lindang", new(2026, 10, 5), new(2026, 12, 9), "Utbildning i krisledning", "krisledningens roller och kontaktlista", Audience.SomeStaff, null, null, [PreventiveTheme.Education]);
        One(story, "slackning-gymnasiet", "rektor-gymnasiet", "gymnasiet", new(2026, 10, 19), new(2026, 12, 15), "Praktisk släckövning", "släckning med handbrandsläckare och brandfilt", Audience.AllStaff, "krav-slackning", null, [PreventiveTheme.Education]);
        One(story, "forelasning-2026", "skolchef", null, new(2026, 6, 1), new(2026, 11, 25), "Föreläsning om bemötande i vardagen", "bemötande när det blir oroligt i korridoren", Audience.AllStaff, null, null, [PreventiveTheme.Approach, PreventiveTheme.LowArousalResponse]);
        One(story, "vandring-2027", "skolchef", null, new(2026, 11, 2), new(2027, 2, 10), "Trygghetsvandringar tillsammans med elever", "platser där elever känner sig otrygga", Audience.Pupils, null, "eleverna vet själva var det är otryggt", [PreventiveTheme.Awareness, PreventiveTheme.BuildingRelations]);
    }

    private static void TellOfResponse(Story story)
    {
        Joint(story, "bemotande-2024", new(2024, 1, 29), new(2024, 3, 18), new(2024, 3, 25), "Lågaffektivt bemötande i vardagen", "lågaffektivt bemötande och relationsskapande", "krav-bemotande",
            [PreventiveTheme.Approach, PreventiveTheme.LowArousalResponse, PreventiveTheme.BuildingRelations], Response2024);
        Joint(story, "bemotande-2026", new(2026, 5, 4), new(2026, 8, 12), new(2026, 8, 19), "Lågaffektivt bemötande i vardagen", "lågaffektivt bemötande och relationsskapande", "krav-bemotande",
            [PreventiveTheme.Approach, PreventiveTheme.LowArousalResponse, PreventiveTheme.BuildingRelations], Response2026);
    }

    private static void TellOfPupils(Story story)
    {
        One(story, "mentorstid-2025", "skolchef", null, new(2024, 10, 14), new(2025, 2, 10), "Information om säkerhet på mentorstid", "hur skolan arbetar med säkerhet och hur elever kan bidra", Audience.Pupils, null,
            "eleverna ska involveras i större utsträckning", [PreventiveTheme.Awareness, PreventiveTheme.BuildingRelations]);
        story.On(2025, 2, 14, "skolchef", n => n.Send(new HoldActivity(n["mentorstid-2025"], new(2025, 2, 14))), hour: 16);
        story.On(2025, 2, 24, "skolchef", n => n.Send(new RecordAttendance(n["mentorstid-2025"],
            [.. Place.All.Select(p => p.Key is "norrgard" or "station" or "asen" ? new AttendanceLine(n[p.Key], 0, 0) : new AttendanceLine(n[p.Key], p.Pupils, p.Pupils - (p.Pupils / 11)))])));
    }

    /// <summary>Begun in 2025, moved once, and not yet done everywhere.</summary>
    private static void TellOfExtinguishing(Story story)
    {
        story.On(2024, 10, 14, "skolchef", async n => n.Remember("slackning-2025", await n.Send(new PlanActivity(
            null, "Praktisk släckövning", new(2025, 5, 12), FullDay: false, Audience.AllStaff, "släckning med handbrandsläckare och brandfilt", ["genomgång", "praktisk släckning"],
            [PreventiveTheme.Education], null, "det systematiska brandskyddsarbetet", "momentet behöver aktualiseras i personalgruppen som helhet", n["krav-slackning"]))), hour: 10);
        story.On(2025, 4, 22, "skolchef", n => n.Send(new MoveOccasion(n["slackning-2025"], new(2025, 9, 22), "Räddningstjänsten kan ta emot först till hösten.")));
        story.On(2025, 9, 22, "skolchef", n => n.Send(new HoldActivity(n["slackning-2025"], new(2025, 9, 22))), hour: 16);
        story.On(2025, 9, 29, "skolchef", n => n.Send(new RecordAttendance(n["slackning-2025"], LinesOf(n, Extinguishing2025))));
        OneHeld(story, "central", new(2026, 4, 14), 58);
        OneHeld(story, "sodraskolan", new(2026, 5, 19), 45);
        OneHeld(story, "station", new(2026, 10, 13), 19);
    }

    private static void OneHeld(Story story, string unit, DateOnly day, int came)
    {
        var key = $"slackning-{unit}";
        var planned = day.AddDays(-28);
        One(story, key, $"rektor-{unit}", unit, planned, day, "Praktisk släckövning", "släckning med handbrandsläckare och brandfilt", Audience.AllStaff, "krav-slackning", null, [PreventiveTheme.Education]);
        story.On(day.Year, day.Month, day.Day, $"rektor-{unit}", async n =>
        {
            await n.Send(new HoldActivity(n[key], day));
            await n.Send(new RecordAttendance(n[key], [new AttendanceLine(n[unit], Place.Of(unit).Staff, came)]));
        }, hour: 16);
    }

    private static void Joint(
        Story story, string key, DateOnly planned, DateOnly day, DateOnly recorded, string title, string focus, string requirement, PreventiveTheme[] themes, int[] came)
    {
        One(story, key, "skolchef", null, planned, day, title, focus, Audience.AllStaff, requirement, null, themes);
        story.On(day.Year, day.Month, day.Day, "skolchef", n => n.Send(new HoldActivity(n[key], day)), hour: 16);
        story.On(recorded.Year, recorded.Month, recorded.Day, "skolchef", n => n.Send(new RecordAttendance(n[key], LinesOf(n, came))));
    }

    private static void One(
        Story story, string key, string by, string? unit, DateOnly planned, DateOnly day, string title, string focus, Audience audience, string? requirement, string? reason, PreventiveTheme[] themes) =>
        story.On(planned.Year, planned.Month, planned.Day, by, async n => n.Remember(key, await n.Send(new PlanActivity(
            unit is null ? null : n[unit], title, day, FullDay: false, audience, focus, [], themes, null, null, reason, requirement is null ? null : n[requirement]))), hour: 10);

    private static AttendanceLine[] LinesOf(Narrator n, int[] came) => [.. Place.All.Select((p, i) => new AttendanceLine(n[p.Key], p.Staff, came[i]))];
}
