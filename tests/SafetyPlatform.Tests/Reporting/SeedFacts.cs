using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel;
using SafetyPlatform.Reporting;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Draft;

namespace SafetyPlatform.Tests.Reporting;

/// <summary>The facts of the autumn of 2024 as the other modules tell them, for the phrases alone.</summary>
internal static class SeedFacts
{
    private static readonly TextCatalogue Catalogue = new([typeof(ReportingModule).Assembly, typeof(KernelServices).Assembly]);

    public static Prose Prose { get; } = new(new Texts(Catalogue), Catalogue);

    private static readonly RecordLink Plan = Link("plan-document", 1);
    private static readonly RecordLink Day = Link("activity", 2);
    private static readonly RecordLink Round = Link("round", 3);

    public static DraftFacts Of2024 { get; } = new(
        2024,
        new DateOnly(2024, 1, 1),
        new DateOnly(2024, 10, 28),
        Plans(),
        Training(),
        Incidents(),
        Improvement(),
        new OrganizationFacts("Ekbacka kommun", "Kultur- och utbildningsförvaltningen", "verksamhet utbildning", "Kultur- och utbildningsnämnden", 12, 551, 4436, 32, 9, null, null, Link("organization", 4)),
        [],
        new EconomyFact(EconomicConsequence.None, "", Link("report", 5)),
        null);

    /// <summary>A year in which nothing at all has been recorded.</summary>
    public static DraftFacts Nothing { get; } = Of2024 with
    {
        Plans = new PlanFacts([], [], []),
        Training = new TrainingFacts([], [], [], [], [], []),
        Incidents = new IncidentFacts(0, 0, [], [], [], [], Link("incidents", 6)),
        Improvement = new ImprovementFacts([], new ActionFigures(0, 0, 0, 0, 0, Link("actions", 7)), new CaseFigures(0, 0, [], Link("cases", 8)), []),
        Organization = Of2024.Organization with { Accounts = 0, AccountsWithSecondFactor = 0 },
        Economy = null,
    };

    public static IReadOnlyList<DraftLine> Write(DraftFacts facts, string language = "sv") => InLanguage.Run(language, () => DraftWriter.Write(facts, Prose));

    public static string Text(DraftFacts facts, string language = "sv") => string.Join(' ', Write(facts, language).Select(l => l.Text));

    public static RecordLink Link(string kind, int number) => new(kind, new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), $"{kind} {number}", $"/{kind}/{number}");

    private static PlanFacts Plans() => new(
        [
            new DocumentFact(
                Plan, Plan.Id, "Plan för systematiskt säkerhetsarbete", DocumentKind.SafetyPlan, Round,
                new DecisionFact(Link("plan-decision", 9), "Kultur- och utbildningsnämnden", new DateOnly(2023, 10, 18), "109", YearlyReport: true), RevisionRule.Yearly,
                [
                    new PartFact("Inledning med syfte och mål", []), new PartFact("Vikten av dokumentation", []),
                    new PartFact("Riktlinjer för förebyggande arbete", ["Förhållningssätt", "Lågaffektivt bemötande", "Relationsskapande", "Utbildning", "Medvetandegörande"]),
                    new PartFact("Systematiskt säkerhetsarbete", ["Kartläggning", "Analys", "Åtgärd", "Utvärdering", "Förbättring"]),
                ],
                2023, null, null, 12, 12, null),
            new DocumentFact(Link("plan-document", 10), Link("plan-document", 10).Id, "Handlingsplan för våld- och krishantering", DocumentKind.ActionPlan, null, null, null, [], 2023, new DateOnly(2023, 11, 27), new DateOnly(2024, 9, 20), 12, 12, null),
            new DocumentFact(Link("plan-document", 11), Link("plan-document", 11).Id, "Krisplan, kortversion", DocumentKind.ShortPlan, null, null, null, [], 2023, new DateOnly(2023, 11, 28), new DateOnly(2024, 2, 20), 12, 12, Link("plan-document", 10).Id),
        ],
        [new ReviewFact(Link("plan-review", 12), Plan.Id, "Plan för systematiskt säkerhetsarbete", new DateOnly(2024, 10, 21), ReviewResult.NoChangeNeeded, RevisionRule.AsNeeded, "Den är ett särskilt viktigt stöd för skolchef, verksamhetschefer och rektorer.", ["årets övningar"])],
        []);

    private static TrainingFacts Training() => new(
        [new ActivityFact(Day, "Kompetensutvecklingsdag om säkerhet", new DateOnly(2024, 1, 8), FullDay: true, Audience.AllStaff, "främjande och förebyggande arbete samt vägledning i att hantera mindre incidenter som förekommer ofta", ["praktiska övningar"], [PreventiveTheme.Approach], 12, 551, 510, "gästande säkerhetsföretag")],
        [new DrillFact(Link("drill", 13), "Gemensam inrymningsövning", "Lockdown", new DateOnly(2024, 1, 8), Joint: true, Day.Id, "det gästande säkerhetsföretaget", Evaluated: true, Passed: true, 0)],
        [new RotationFact(Link("rotation", 14), "Narkotikasök", "hundenhet", "Västra Götalandsregionen", 6, 6, 6, 6)],
        [new ThemeCount(PreventiveTheme.LowArousalResponse, 2, Link("theme", 15))],
        [new CoverageFact(Link("requirement", 16), "Lågaffektivt bemötande", 551, 502, 12, 9)],
        [
            new PlannedActivityFact(Link("activity", 17), "Information om säkerhet på mentorstid", new DateOnly(2025, 2, 10), Audience.Pupils, "", "eleverna ska involveras i större utsträckning"),
            new PlannedActivityFact(Link("activity", 18), "Praktisk släckövning", new DateOnly(2025, 5, 12), Audience.AllStaff, "det systematiska brandskyddsarbetet", "momentet behöver aktualiseras i personalgruppen som helhet"),
        ]);

    private static IncidentFacts Incidents() => new(
        74, 61,
        [new IncidentCount("Threat", "Hot", 20, 15, Link("incidents", 19)), new IncidentCount("Theft", "Stöld", 12, 14, Link("incidents", 19))],
        [new IncidentCount("Minor", "Ringa", 50, 40, Link("incidents", 19)), new IncidentCount("Serious", "Allvarlig", 4, 3, Link("incidents", 19))],
        [new IncidentCount("lin", "Lindängsskolan", 18, 12, Link("incidents", 19))],
        [.. Enumerable.Range(1, 10).Select(m => new IncidentCount($"2024-{m:00}", "", m, 5, Link("incidents", 19)))],
        Link("incidents", 19));

    private static ImprovementFacts Improvement() => new(
        [new RoundFact(Round, "Säkerhetsrond", new DateOnly(2022, 12, 7), "extern part", 12, 14, 0)],
        new ActionFigures(40, 33, 2, 20, 17, Link("actions", 20)),
        new CaseFigures(70, 60, [1, 2, 3, 4, 0], Link("cases", 21)),
        [
            new InitiativeFact(Link("initiative", 22), "Stella elev", "för att fånga upp och kartlägga tillbud", InitiativeKind.System, InitiativeState.Begun, new DateOnly(2024, 3, 1), null, 12, 9, 0),
            new InitiativeFact(Link("initiative", 23), "larmapplikationen Cosafe", "som möjliggör snabbt larm och information vid kris", InitiativeKind.System, InitiativeState.Begun, new DateOnly(2024, 4, 1), null, 12, 5, 0),
            new InitiativeFact(Link("initiative", 24), "tvåfaktorsautentisering", "för ökad IT-säkerhet", InitiativeKind.System, InitiativeState.Begun, new DateOnly(2024, 9, 1), null, 12, 4, 0),
            new InitiativeFact(Link("initiative", 25), "larm i verksamheternas receptioner", "som gör det möjligt att snabbt låsa en skolenhet", InitiativeKind.Protection, InitiativeState.Planned, null, null, 12, 0, 0),
            new InitiativeFact(Link("initiative", 26), "kartläggning av behovet av kamerabevakning utomhus vid skolenheterna", "", InitiativeKind.Mapping, InitiativeState.Planned, null, "kommunens centrala säkerhetsenhet", 12, 0, 0),
        ]);
}
