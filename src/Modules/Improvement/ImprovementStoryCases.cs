using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Improvement;

/// <summary>The cases of the story that took time, and what is under way when it ends.</summary>
internal static class ImprovementStoryCases
{
    public static void Tell(Story story)
    {
        new Told(story, "obehorig-1", "central")
            .Step(new(2023, 3, 8), CaseStep.Mapping, "Personen gick in genom sidoentrén mot parkeringen. Fyra vuxna såg honom men tog för givet att någon annan hade mött honom.")
            .Step(new(2023, 3, 15), CaseStep.Analysis, "Sidoentrén låstes inte efter leveranser. Det fanns ingen besöksrutin som alla kände till.")
            .Act(new(2023, 3, 20), "Lås sidoentrén och flytta leveranserna", ActionKind.Premises, new(2023, 4, 14), new(2023, 4, 12), "Dörren är låst och leveranser tas emot vid köket.", new(2023, 6, 12), ActionEffect.Yes, "Dörren var låst vid alla kontroller.")
            .Act(new(2023, 3, 20), "Gå igenom besöksrutinen med all personal", ActionKind.Routine, new(2023, 4, 28), new(2023, 4, 26), "Genomgång på arbetsplatsträff.", new(2023, 6, 12), ActionEffect.Yes, "Okända vuxna tilltalas. Inga nya händelser under våren.")
            .Step(new(2023, 3, 21), CaseStep.Action, "Två åtgärder är beslutade: lås och besöksrutin.")
            .Step(new(2023, 6, 13), CaseStep.Evaluation, "Båda åtgärderna hade effekt.")
            .Conclude(new(2023, 6, 16), CaseResult.RoutineChanged, "Besöksrutinen gäller nu hela skolan och lämnas till arbetet med den gemensamma planen.", null);

        new Told(story, "vald-personal", "lindang")
            .Step(new(2024, 2, 19), CaseStep.Mapping, "Situationen började när eleven fick besked om byte av grupp inför klassen. Två vuxna fanns i rummet.")
            .Step(new(2024, 2, 26), CaseStep.Analysis, "Beskedet gavs utan förberedelse och i en trång sal. Personalen saknade en gemensam plan för hur man sänker tempot.")
            .Act(new(2024, 2, 28), "Utbilda arbetslaget i lågaffektivt bemötande", ActionKind.Training, new(2024, 4, 19), new(2024, 4, 12), "Två halvdagar med hela arbetslaget.", new(2024, 6, 10), ActionEffect.Yes, "Inga nya situationer med våld i arbetslaget. Personalen beskriver att de avbryter tidigare.")
            .Act(new(2024, 2, 28), "Ordna ett avskilt rum nära klassrummen", ActionKind.Premises, new(2024, 5, 3), new(2024, 5, 2), "Ett grupprum är möblerat och fritt hela dagen.", new(2024, 6, 10), ActionEffect.Partly, "Rummet används. Ibland är det upptaget av andra grupper.")
            .Step(new(2024, 2, 29), CaseStep.Action, "Utbildning och ett avskilt rum. Riskbedömning för arbetslaget är gjord med skyddsombudet.")
            .Step(new(2024, 6, 11), CaseStep.Evaluation, "Utbildningen hade effekt. Rummet behöver skyddas från andra bokningar.")
            .Conclude(new(2024, 6, 14), CaseResult.RoutineChanged, "Besked som kan väcka starka känslor förbereds med elevhälsan och ges i avskildhet. Planens avsnitt om lågaffektivt bemötande har prövats och håller.", "Riktlinjer för förebyggande arbete, lågaffektivt bemötande");

        new Told(story, "skada-4", "sodraskolan")
            .Step(new(2024, 4, 8), CaseStep.Mapping, "Skadorna gjordes under påskhelgen. Fastighetsägaren har polisanmält.")
            .Step(new(2024, 4, 18), CaseStep.Analysis, "Baksidan mot parken är mörk och ligger utanför väktarens rond.")
            .Act(new(2024, 4, 22), "Lägg baksidan i väktarens rond under lov", ActionKind.Technology, new(2024, 6, 7), new(2024, 6, 3), "Avtalet är ändrat.", new(2024, 9, 9), ActionEffect.Partly, "Två ytterligare klotter under sommaren, inga krossade rutor.")
            .Step(new(2024, 4, 23), CaseStep.Action, "Väktarronden utökas. Behovet av belysning och kamera lämnas till kartläggningen.")
            .Step(new(2024, 9, 10), CaseStep.Evaluation, "Mindre skador än förra året, men platsen är fortfarande mörk.")
            .Conclude(new(2024, 9, 13), CaseResult.NoChange, "Planen behöver inte ändras. Platsen ingår i den kartläggning av behovet av kamerabevakning som den centrala säkerhetsenheten leder.", null);

        new Told(story, "narkotika-1", "gymnasiet")
            .Step(new(2024, 9, 9), CaseStep.Mapping, "Fyndet är lämnat till polisen. Elevhälsan har talat med de elever som var på platsen.")
            .Step(new(2024, 9, 18), CaseStep.Analysis, "Elevparkeringen saknar vuxennärvaro och syns inte från skolan.")
            .Act(new(2024, 9, 23), "Lägg elevparkeringen i vuxenvandringen", ActionKind.Support, new(2024, 10, 18), new(2024, 10, 14), "Två vuxna går förbi varje rast.", new(2024, 12, 16), ActionEffect.Yes, "Inga fynd och färre obehöriga på parkeringen.")
            .Act(new(2024, 9, 23), "Informera elever och hem om arbetet mot narkotika", ActionKind.Information, new(2024, 10, 31), new(2024, 10, 24), "Information på mentorstid och i brev hem.", new(2024, 12, 16), ActionEffect.Partly, "Fler frågor från hemmen. För tidigt att se mer.")
            .Step(new(2024, 9, 24), CaseStep.Action, "Vuxennärvaro och information. Sök med hund sker enligt plan.")
            .Step(new(2024, 12, 17), CaseStep.Evaluation, "Vuxennärvaron hade effekt.")
            .Conclude(new(2025, 1, 15), CaseResult.NoChange, "Arbetssättet i planen fungerade: polis, elevhälsa och hem samma dag.", null);

        new Told(story, "brand-2", "kvarn")
            .Step(new(2025, 2, 28), CaseStep.Mapping, "Utrymningen tog sex minuter. Två klasser gick till fel återsamlingsplats.")
            .Step(new(2025, 3, 10), CaseStep.Analysis, "Papperskorgarna på toaletterna är öppna. Skylten till återsamlingsplatsen är skymd.")
            .Act(new(2025, 3, 12), "Byt till självsläckande papperskorgar", ActionKind.Premises, new(2025, 4, 11), new(2025, 4, 4), "Bytta på alla elevtoaletter.", new(2025, 6, 2), ActionEffect.Yes, "Inga nya brandtillbud.")
            .Act(new(2025, 3, 12), "Flytta skylten och öva återsamlingen", ActionKind.Training, new(2025, 5, 9), new(2025, 5, 7), "Skylten är flyttad och återsamlingen övad.", new(2025, 6, 2), ActionEffect.Yes, "Alla klasser gick rätt vid vårens utrymningsövning.")
            .Step(new(2025, 3, 13), CaseStep.Action, "Papperskorgar, skylt och övning.")
            .Step(new(2025, 6, 3), CaseStep.Evaluation, "Båda åtgärderna hade effekt.")
            .Conclude(new(2025, 6, 9), CaseResult.RoutineChanged, "Återsamlingen övas särskilt varje hösttermin.", null);

        new Told(story, "hot-6", "gymnasiet")
            .Step(new(2026, 5, 11), CaseStep.Mapping, "Hotet spreds före klockan åtta. Informationen till hemmen gick ut efter femtio minuter.")
            .Step(new(2026, 5, 20), CaseStep.Analysis, "Det var oklart vem som fick skicka meddelande till alla hem.")
            .Act(new(2026, 5, 22), "Ge krisgruppen rätt att skicka meddelande till alla hem", ActionKind.Routine, new(2026, 6, 12), new(2026, 6, 10), "Tre personer har behörighet.", new(2026, 9, 14), ActionEffect.Yes, "Vid provet i augusti tog det tolv minuter.")
            .Step(new(2026, 5, 25), CaseStep.Action, "Behörighet och mallar för meddelanden.")
            .Step(new(2026, 9, 15), CaseStep.Evaluation, "Informationen når hemmen snabbare.")
            .Conclude(new(2026, 9, 18), CaseResult.RoutineChanged, "Krisgruppens kort har fått en rad om vem som skickar meddelande.", null);

        new Told(story, "grind", "lindang")
            .Step(new(2026, 11, 2), CaseStep.Mapping, "Låset är avbrutet. Grinden öppnas av vinden mot Storgatan.")
            .Step(new(2026, 11, 4), CaseStep.Analysis, "Låset är av en typ som har gått sönder två gånger. Fastighetsägaren har inte bytt typ.")
            .Act(new(2026, 11, 5), "Följ upp trasig grind mot Storgatan", ActionKind.Premises, new(2026, 11, 20));

        new Told(story, "obehorig-5", "lindang")
            .Step(new(2026, 11, 6), CaseStep.Mapping, "Mannen gick in genom matsalens entré när en leverans togs emot. Elva elever satt närmast. Polisen har fått signalement.")
            .Step(new(2026, 11, 12), CaseStep.Analysis, "Matsalens entré är olåst under lunchen. Larmet i appen gick till ledningen men inte till personalen i matsalen.")
            .Act(new(2026, 11, 13), "Lås matsalens entré under lunchen", ActionKind.Premises, new(2026, 12, 4))
            .Act(new(2026, 11, 13), "Lägg till matsalens personal i larmlistan och prova", ActionKind.Technology, new(2026, 12, 1));

        story.On(2026, 8, 24, "rektor-kvarn", async n => n.Remember("atgard-rastvakt", await n.Send(new DecideAction(
            null, n["kvarn"], ActionOrigin.Decision, "Inför rastvakt vid klätterväggen", ActionKind.Support, n["rektor-kvarn"], new DateOnly(2026, 9, 15), new DateOnly(2026, 11, 13)))));
        story.On(2026, 9, 14, "rektor-kvarn", n => n.Send(new ReportActionDone(n["atgard-rastvakt"], new DateOnly(2026, 9, 14), "Två vuxna på långrasten enligt nytt schema.")));
        Decision(story, new(2026, 10, 26), "lindang", "Bekräfta krisledningens kontaktlista", ActionKind.Routine, new(2026, 11, 26));
        Decision(story, new(2026, 11, 13), "lindang", "Svara på skyddsombudets synpunkter på riskanalysen", ActionKind.Information, new(2026, 11, 27));
        Decision(story, new(2026, 11, 10), "gymnasiet", "Boka genomgång av receptionslarmet med kvällspersonalen", ActionKind.Training, new(2026, 12, 11));
    }

    private static void Decision(Story story, DateOnly on, string unit, string title, ActionKind kind, DateOnly due) =>
        story.On(on.Year, on.Month, on.Day, $"rektor-{unit}", n => n.Send(
            new DecideAction(null, n[unit], ActionOrigin.Decision, title, kind, n[$"rektor-{unit}"], due, due.AddDays(60))), 10);

    /// <summary>One case, told by its principal.</summary>
    private sealed class Told(Story story, string key, string unit)
    {
        private int actions;

        public Told Step(DateOnly on, CaseStep step, string text)
        {
            story.On(on.Year, on.Month, on.Day, $"rektor-{unit}", async n => await n.Send(new TakeStep(await CaseAsync(n), step, text)), 15);

            return this;
        }

        public Told Act(
            DateOnly on, string title, ActionKind kind, DateOnly due, DateOnly? done = null, string how = "", DateOnly? evaluated = null, ActionEffect effect = default, string seen = "")
        {
            var name = $"atgard-{key}-{++actions}";
            story.On(on.Year, on.Month, on.Day, $"rektor-{unit}", async n => n.Remember(name, await n.Send(
                new DecideAction(await CaseAsync(n), Guid.Empty, ActionOrigin.Case, title, kind, n[$"rektor-{unit}"], due, evaluated ?? due.AddDays(60)))), 10);

            if (done is { } day)
            {
                story.On(day.Year, day.Month, day.Day, $"rektor-{unit}", n => n.Send(new ReportActionDone(n[name], day, how)), 10);
            }

            if (evaluated is { } later)
            {
                story.On(later.Year, later.Month, later.Day, $"rektor-{unit}", n => n.Send(new EvaluateAction(n[name], effect, seen)), 10);
            }

            return this;
        }

        public void Conclude(DateOnly on, CaseResult result, string text, string? planSection) =>
            story.On(on.Year, on.Month, on.Day, $"rektor-{unit}", async n => await n.Send(new ConcludeCase(await CaseAsync(n), result, text, planSection)), 15);

        private async Task<Guid> CaseAsync(Narrator n) => (await n.Send(new FindCaseOf(CaseOrigins.Incident, n[$"handelse-{key}"])))!.CaseId;
    }
}
