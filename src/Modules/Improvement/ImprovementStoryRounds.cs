using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Improvement;

/// <summary>The rounds of the story: the one in December 2022 with an external party, and those that followed.</summary>
internal static class ImprovementStoryRounds
{
    private static readonly string[] Units = ["bjork", "lindang", "anpassad", "norrgard", "central", "kvarn", "gymnasiet", "vux", "station", "sjobo", "sodraskolan", "asen"];

    /// <summary>Asked at every unit in 2022.</summary>
    private static readonly string[] Asked2022 = ["A1", "A2", "A3", "A6", "B1", "B2", "B4", "C1", "C4", "E2", "F1", "G1", "H2", "H3", "H5", "H6"];

    private static readonly Found[] Found2022 =
    [
        new("bjork", "A1", "Sidoentrén mot skolgården står olåst under rasterna.", "Sätt dörrautomatik på sidoentrén", new(2023, 3, 31), new(2023, 3, 20), "Dörren låser sig själv och öppnas med tagg.", new(2023, 5, 22), ActionEffect.Yes, "Dörren har varit låst vid tre kontroller."),
        new("lindang", "B1", "Tolv lärosalar kan inte låsas inifrån.", "Byt lås i lärosalarna i hus A och B", new(2023, 6, 30), new(2023, 6, 14), "Vred är monterade i tolv salar.", new(2023, 9, 18), ActionEffect.Yes, "Alla salar gick att låsa inifrån vid genomgången."),
        new("lindang", "H3", "Vikarier får ingen genomgång av hur man larmar.", "Ta fram en introduktion för vikarier om larm och inrymning", new(2023, 2, 28), new(2023, 2, 20), "En sida i vikariepärmen och genomgång första dagen.", new(2023, 5, 15), ActionEffect.Partly, "De flesta känner till rutinen. Korttidsvikarier missas ibland."),
        new("anpassad", "C5", "Plan saknas för elever som behöver hjälp att utrymma från övre plan.", "Skriv en plan för utrymning av elever som behöver hjälp", new(2023, 2, 10), new(2023, 2, 8), "Planen är skriven och övad med personalen.", new(2023, 4, 25), ActionEffect.Yes, "Utrymningen gick på fyra minuter vid övningen."),
        new("norrgard", "A8", "Grinden mot parkeringen går att öppna av små barn.", "Byt spärr på grinden mot parkeringen", new(2023, 1, 31), new(2023, 1, 19), "Ny spärr sitter högre upp.", new(2023, 3, 14), ActionEffect.Yes, "Inget barn har kunnat öppna grinden."),
        new("kvarn", "C2", "Möbler och papper står i östra trapphuset.", "Töm trapphusen och för in dem i tillsynen", new(2022, 12, 22), new(2022, 12, 20), "Trapphusen är tömda.", new(2023, 3, 1), ActionEffect.Yes, "Tomma vid två kontroller."),
        new("gymnasiet", "A2", "Besökare anmäler sig inte och bär ingen bricka.", "Inför besöksanmälan i receptionen", new(2023, 4, 14), new(2023, 4, 11), "Besökare skriver in sig och får en bricka.", new(2023, 9, 26), ActionEffect.Partly, "Fungerar på dagtid. Kvällskurser saknar bemanning i receptionen."),
        new("vux", "H8", "Rutin för ensamarbete på kvällar saknas.", "Skriv en rutin för ensamarbete", new(2023, 2, 28), new(2023, 2, 27), "Rutinen är beslutad och genomgången.", new(2023, 6, 7), ActionEffect.Yes, "Kvällspersonalen känner till rutinen och använder den."),
        new("station", "F5", "Leveranser sker på gården när barnen är ute.", "Flytta leveranserna till före klockan åtta", new(2023, 1, 31), new(2023, 1, 24), "Avtalat med leverantörerna.", new(2023, 4, 18), ActionEffect.Yes, "Inga leveranser under vistelsetid."),
        new("sjobo", "H2", "Larmlistan är två år gammal.", "Uppdatera krisgrupp och larmlista varje termin", new(2023, 1, 20), new(2023, 1, 16), "Listan är uppdaterad och ligger i årshjulet.", new(2023, 9, 5), ActionEffect.Yes, "Listan var aktuell vid terminsstart."),
        new("sodraskolan", "F1", "Belysningen är trasig vid norra gångvägen.", "Laga belysningen vid norra gångvägen", new(2023, 2, 15), new(2023, 2, 22), "Sex armaturer är bytta.", new(2023, 4, 27), ActionEffect.Yes, "Gångvägen är upplyst."),
        new("asen", "F6", "Räddningsvägen är inte skyltad.", "Skylta räddningsvägen", new(2023, 3, 15), new(2023, 3, 9), "Skyltar är uppsatta.", new(2023, 5, 30), ActionEffect.Yes, "Vägen är fri och skyltad."),
        new("central", "B4", "Inrymningslarm hörs inte i idrottshallen.", "Komplettera högtalare i idrottshallen", new(2023, 8, 31), new(2023, 8, 22), "Två högtalare är monterade.", new(2023, 10, 10), ActionEffect.Yes, "Hördes i hela hallen vid provlarm."),
    ];

    public static void Tell(Story story)
    {
        TheRoundOf2022(story);
        OneUnit(story, "lindang", new(2023, 10, 12), "Säkerhetsrond hösten 2023", "Skalskyddet är bättre än vid ronden 2022. Salarna går att låsa inifrån.",
            new Found("lindang", "F2", "Buskagen vid cykelstället skymmer sikten.", "Beskär buskagen vid cykelstället", new(2023, 11, 30), new(2023, 11, 14), "Beskuret till knähöjd.", new(2024, 1, 23), ActionEffect.Yes, "Fri sikt från entrén."));
        OneUnit(story, "gymnasiet", new(2024, 4, 16), "Säkerhetsrond våren 2024", "Besöksrutinen behöver gälla även på kvällar.",
            new Found("gymnasiet", "A2", "Receptionen är obemannad efter klockan sexton.", "Lås entréerna efter klockan sexton och sätt upp porttelefon", new(2024, 8, 30), new(2024, 8, 27), "Porttelefon är monterad.", new(2024, 10, 15), ActionEffect.Yes, "Inga obehöriga under kvällskurserna i september."));
        OneUnit(story, "bjork", new(2024, 10, 3), "Säkerhetsrond hösten 2024", "Gott skick. En brist vid lekredskapen.",
            new Found("bjork", "F4", "Fallskyddet under gungorna är för tunt.", "Fyll på fallskyddssand under gungorna", new(2024, 10, 25), new(2024, 10, 22), "Påfyllt enligt mått.", new(2025, 1, 14), ActionEffect.Yes, "Djupet är kontrollerat."));
        CameraNeed(story);
        OneUnit(story, "lindang", new(2025, 9, 25), "Säkerhetsrond hösten 2025", "Skolan håller nivån. Kontaktlistor och rutiner är kända.",
            new Found("lindang", "G1", "Elever upplever korridoren vid hus C som otrygg.", "Vuxen i korridoren vid hus C under rasterna", new(2025, 10, 31), new(2025, 10, 20), "Rastvaktsschemat är ändrat.", new(2026, 1, 20), ActionEffect.Yes, "Färre elever nämner platsen i trygghetsenkäten."));
        OneUnit(story, "central", new(2026, 10, 6), "Säkerhetsrond hösten 2026", "En brist vid utrymningsvägarna.",
            new Found("central", "C3", "Två utrymningsskyltar lyser inte.", "Byt ut utrymningsskyltar i hus B", new(2026, 11, 16), null, "", null, ActionEffect.Yes, ""));
        story.On(2026, 11, 3, "rektor-lindang", async n => n.Remember("rond-hus-c", await n.Send(
            new PlanRound("Trygghetsvandring, hus C", RoundKind.SafetyWalk, new DateOnly(2026, 11, 24), [n["lindang"]], null, ["rektor", "elevskyddsombud", "skyddsombud", "vaktmästare"]))));
        story.On(2026, 11, 9, "rektor-gymnasiet", n => n.Send(
            new PlanRound("Säkerhetsrond vintern 2026", RoundKind.SafetyRound, new DateOnly(2026, 12, 10), [n["gymnasiet"]], null, ["rektor", "skyddsombud", "vaktmästare"])));
    }

    private static void TheRoundOf2022(Story story)
    {
        story.On(2022, 11, 14, "sakerhet", async n => n.Remember("rond-2022", await n.Send(new PlanRound(
            "Säkerhetsrond december 2022", RoundKind.SafetyRound, new DateOnly(2022, 12, 7), [.. Units.Select(u => n[u])], "extern part",
            ["extern part: säkerhetsföretag", "säkerhetssamordnare", "rektor på varje enhet", "skyddsombud", "vaktmästare", "elevskyddsombud på skolor med årskurs 7–9 och gymnasiet"]))));

        for (var i = 0; i < Units.Length; i++)
        {
            var (unit, answers) = (Units[i], AnswersOf(Units[i], i));
            story.On(2022, 12, 7, "sakerhet", n => n.Send(new AnswerChecklist(n["rond-2022"], n[unit], answers)), 9, 4 * i);
        }

        foreach (var found in Found2022)
        {
            Find(story, "rond-2022", new DateOnly(2022, 12, 9), found, "sakerhet");
        }

        story.On(2022, 12, 16, "sakerhet", n => n.Send(new FinishRound(
            n["rond-2022"],
            "Ronden genomfördes på alla enheter med stöd av extern part. Rutinerna är olika från enhet till enhet och det saknas en gemensam plan för hur säkerhetsarbetet bedrivs, följs upp och rapporteras. "
            + "Förvaltningen bör skriva fram en plan för systematiskt säkerhetsarbete.",
            CallsForDocument: true)));
        story.On(2022, 12, 19, "skolchef", async n => n.Remember("atgard-plan", await n.Send(new DecideAction(
            null, n["forvaltning"], ActionOrigin.Decision, "Skriv fram en plan för systematiskt säkerhetsarbete", ActionKind.Routine, n["skolchef"],
            new DateOnly(2023, 10, 31), new DateOnly(2024, 10, 31), n["rond-2022"]))));
        story.On(2023, 10, 19, "skolchef", n => n.Send(new ReportActionDone(n["atgard-plan"], new DateOnly(2023, 10, 18), "Nämnden antog planen den 18 oktober 2023, § 109.")));
        story.On(2024, 10, 18, "skolchef", n => n.Send(new EvaluateAction(n["atgard-plan"], ActionEffect.Yes, "Enheterna arbetar på samma sätt och kan visa vad som är gjort. Planen används av rektorer, verksamhetschefer och skolchef.")));
    }

    private static void OneUnit(Story story, string unit, DateOnly on, string title, string summary, Found found)
    {
        var key = $"rond-{unit}-{on.Year}";
        var planned = on.AddDays(-21);
        story.On(planned.Year, planned.Month, planned.Day, $"rektor-{unit}", async n => n.Remember(key, await n.Send(
            new PlanRound(title, RoundKind.SafetyRound, on, [n[unit]], null, ["rektor", "skyddsombud", "vaktmästare", "brandskyddsansvarig"]))));
        story.On(on.Year, on.Month, on.Day, $"rektor-{unit}", n => n.Send(new AnswerChecklist(n[key], n[unit],
            [.. QuestionBank.All.Select(q => new GivenAnswer(q.Id, q.Id == found.QuestionId ? AnswerKind.No : q.Area.En == "Cameras" ? AnswerKind.NotApplicable : AnswerKind.Yes))])));
        Find(story, key, on, found, $"rektor-{unit}");
        story.On(on.Year, on.Month, on.Day, $"rektor-{unit}", n => n.Send(new FinishRound(n[key], summary)), 16);
    }

    private static void CameraNeed(Story story)
    {
        story.On(2025, 2, 24, "sakerhet", async n => n.Remember("rond-kameror-2025", await n.Send(new PlanRound(
            "Kartläggning av kamerabehov utomhus", RoundKind.CameraNeed, new DateOnly(2025, 3, 18), [n["central"], n["gymnasiet"], n["lindang"], n["sodraskolan"]],
            "kommunens centrala säkerhetsenhet", ["kommunens centrala säkerhetsenhet", "säkerhetssamordnare", "rektor", "skyddsombud", "fastighetsägare"]))));
        Find(story, "rond-kameror-2025", new DateOnly(2025, 3, 18), new Found(
            "sodraskolan", "F1", "Baksidan mot parken är mörk och har haft återkommande skadegörelse.", "Komplettera belysning på baksidan innan kamera prövas",
            new(2025, 8, 29), new(2025, 8, 25), "Fem stolpar med rörelsestyrning.", new(2025, 11, 10), ActionEffect.Yes, "Ingen skadegörelse på baksidan under hösten."), "sakerhet");
        story.On(2025, 6, 9, "sakerhet", n => n.Send(new FinishRound(
            n["rond-kameror-2025"], "Under ledning av kommunens centrala säkerhetsenhet har fyra skolgårdar gåtts igenom. Mindre ingripande åtgärder, som belysning och vuxennärvaro, prövas först. Behovet bedöms på nytt när de har utvärderats.")));
    }

    private static void Find(Story story, string round, DateOnly on, Found found, string by)
    {
        var key = $"{round}-{found.Unit}-{found.QuestionId}";
        story.On(on.Year, on.Month, on.Day, by, async n => n.Remember(key, await n.Send(new RecordFinding(
            n[round], n[found.Unit], found.QuestionId, found.Text, FindingWeight.Medium, FindingLeadsTo.Action, found.Action, n[$"rektor-{found.Unit}"], found.Due))), 13);

        if (found.DoneOn is { } done)
        {
            story.On(done.Year, done.Month, done.Day, $"rektor-{found.Unit}", n => n.Send(new ReportActionDone(n[key], done, found.How)), 14);
        }

        if (found.EvaluatedOn is { } evaluated)
        {
            story.On(evaluated.Year, evaluated.Month, evaluated.Day, $"rektor-{found.Unit}", n => n.Send(new EvaluateAction(n[key], found.Effect, found.Seen)), 14);
        }
    }

    /// <summary>What was found is answered no; every fifth other answer is partly.</summary>
    private static List<GivenAnswer> AnswersOf(string unit, int number) =>
    [
        .. Asked2022.Union(Found2022.Where(f => f.Unit == unit).Select(f => f.QuestionId)).Select((id, i) => new GivenAnswer(
            id, Array.Exists(Found2022, f => f.Unit == unit && f.QuestionId == id) ? AnswerKind.No : (i + number) % 5 == 0 ? AnswerKind.Partly : AnswerKind.Yes)),
    ];

    private sealed record Found(
        string Unit, string QuestionId, string Text, string Action, DateOnly Due, DateOnly? DoneOn, string How, DateOnly? EvaluatedOn, ActionEffect Effect, string Seen);
}
