using SafetyPlatform.Kernel.Charts;
using SafetyPlatform.Kernel.Documents;

namespace SafetyPlatform.Tests.Documents;

internal static class Samples
{
    public static readonly DateTime Created = new(2024, 11, 6, 9, 30, 0, DateTimeKind.Utc);

    public static readonly DocumentLabels Swedish = new("Datum", "Diarienummer", "Handläggare", "Underlag", "Kontrollsumma", "{0} ({1})");

    public static readonly DocumentLabels English = new("Date", "Reference number", "Case officer", "Sources", "Checksum", "{0} of {1}");

    public const string Hash = "3f2a9bc0d1e2f30495867768594a3b2c1d0e9f8a7b6c5d4e3f2a1b0c9d8e7f60";

    public static readonly BarChart Units = new(
        "Händelser per enhet",
        "Lindängsskolan har flest händelser båda åren.",
        "Antal händelser",
        ["Lindängsskolan F–6", "Björkbackens skola", "Sjöviksgymnasiet", "Ekhagens förskola"],
        [new Series("2024", [42, 31, 18, 0]), new Series("2023", [36, 33, 25, 4])]);

    public static readonly MonthChart Months = new(
        "Händelser per månad",
        "Flest händelser i november båda åren.",
        "Antal händelser",
        new DateOnly(2024, 1, 1),
        new Series("2024", [8, 6, 11, 9, 12, 4, 0, 3, 10, 14]),
        new Series("2023", [7, 9, 8, 10, 11, 5, 1, 4, 12, 11, 15, 6]));

    public static readonly AnnualWheel Wheel = new(
        "Årshjul läsåret 2026/27",
        "Tre av fem aktiviteter är klara, en är försenad.",
        new DateOnly(2026, 8, 1),
        new DateOnly(2026, 11, 23),
        [
            new WheelTrack("Ytterst: övningar", [
                new WheelMarker(new DateOnly(2026, 8, 27), WheelStatus.Done, "Utrymningsövning, personal"),
                new WheelMarker(new DateOnly(2026, 9, 16), WheelStatus.Done, "Utrymningsövning, hus A och B"),
                new WheelMarker(new DateOnly(2026, 11, 13), WheelStatus.Late, "Utvärdera inrymningsövningen"),
                new WheelMarker(new DateOnly(2026, 12, 3), WheelStatus.Soon, "Utrymningsövning, hus C"),
                new WheelMarker(new DateOnly(2027, 3, 18), WheelStatus.Planned, "Inrymningsövning, personal"),
            ]),
            new WheelTrack("Mitten: utbildning", [
                new WheelMarker(new DateOnly(2026, 8, 12), WheelStatus.Done, "Introduktion för nyanställda"),
                new WheelMarker(new DateOnly(2026, 12, 9), WheelStatus.Soon, "Krisledning, ledningsgruppen"),
                new WheelMarker(new DateOnly(2027, 1, 20), WheelStatus.Planned, "Första hjälpen, grupp 2"),
            ]),
            new WheelTrack("Innerst: plan, ronder och rapport", [
                new WheelMarker(new DateOnly(2026, 8, 20), WheelStatus.Done, "Plan fastställd"),
                new WheelMarker(new DateOnly(2026, 11, 24), WheelStatus.Soon, "Godkänn trygghetsrond, hus C"),
                new WheelMarker(new DateOnly(2027, 4, 15), WheelStatus.Planned, "Trygghetsrond, hus A"),
            ]),
        ],
        "5",
        "av 11",
        "klara",
        new WheelLegend("Klar", "Försenad", "Inom 30 dagar", "Planerad"));

    public static readonly Meter Trained = new("Utbildad personal", "95 av 112 har gått utbildningen.", 95, 112, "95 av 112 har gått utbildningen");

    /// <summary>A report of about three pages with every kind of block.</summary>
    public static ReportDocument Report { get; } = new(
        "Revidering av plan för systematiskt säkerhetsarbete och återrapport av säkerhetsarbete verksamhet utbildning",
        "sv",
        new DocumentHead("Förvaltningen för kultur och utbildning", "Tjänsteskrivelse", new DateOnly(2024, 11, 6), "Kultur- och utbildningsnämnden", "KUN 2024/118", "Anna Bergström", "Utkast"),
        [
            new Heading(1, "Ärendebeskrivning"),
            new Paragraph(
                new Run("Planen för systematiskt säkerhetsarbete antogs av nämnden den 18 oktober 2023 (§ 109)."),
                new Run(" Den följs upp varje år, och förvaltningen lämnar här en sammanställning av arbetet under 2024.", Evidence: [new Evidence("Beslut 2023-10-18 § 109", "/reporting/decisions/109")])),
            new Heading(1, "Förvaltningens yttrande"),
            new Paragraph(
                new Run("Under året rapporterades "),
                new Run("91 händelser", Bold: true, Evidence: [new Evidence("Händelser 2024", "/incidents?year=2024"), new Evidence("Händelser 2023", "/incidents?year=2023")]),
                new Run(", sju färre än året före. "),
                new Run("Minskningen beror till stor del på lugnare raster.", Mark: new Mark("Ändrad för hand", "Bedömning av skolchefen"))),
            new Figure(Months, "Stapeldiagram: händelser per månad 2024 bredvid 2023.", "Händelser per månad, 2024 till och med oktober"),
            new Table(
                "Händelser och åtgärder per enhet 2024",
                [new Column("Enhet"), new Column("Händelser", ColumnAlignment.End), new Column("Åtgärder klara", ColumnAlignment.End), new Column("Plan", ColumnAlignment.Centre)],
                [
                    ["Lindängsskolan F–6", new Cell("42", [new Evidence("Händelser", "/incidents?unit=1")]), "38", "Gäller"],
                    ["Björkbackens skola", "31", "29", "Gäller"],
                    ["Sjöviksgymnasiet", "18", "18", "Revideras"],
                    ["Ekhagens förskola", "0", "0", "Gäller"],
                ],
                "Ett år räknas från januari till och med oktober."),
            new Heading(2, "Övningar och utbildning"),
            new Paragraph("Alla enheter har övat utrymning och inrymning. Det här återstår:"),
            new BulletList([new ListItem("släckövning för personalen"), new ListItem(new Run("övning med "), new Run("vikarier", Italic: true)), new ListItem("test av larmet i receptionen")]),
            new Figure(Trained, "95 av 112 i personalen har gått utbildningen.", "Utbildad personal"),
            new Figure(Wheel, "Årshjul: fem av elva aktiviteter är klara och en är försenad.", "Årets aktiviteter"),
            new Figure(Units, "Stapeldiagram: händelser per enhet 2024 bredvid 2023.", "Händelser per enhet"),
            new Heading(3, "Elevernas delaktighet"),
            new Paragraph("Eleverna får information om säkerhet på mentorstid."),
            new Heading(1, "Ekonomisk bedömning"),
            new Paragraph("Återrapporteringen innebär inga ekonomiska konsekvenser."),
            new Heading(1, "Förslag till beslut"),
            new NumberedList([
                new ListItem("Kultur- och utbildningsnämnden godkänner återrapporteringen av säkerhetsarbetet."),
                new ListItem("Kultur- och utbildningsnämnden antar plan för ett systematiskt säkerhetsarbete, som fortsättningsvis revideras vid behov."),
            ]),
            new Signatures([new Signatory("Sara Dahlin", "Förvaltningschef"), new Signatory("Linda Andersson", "Skolchef")]),
            new ApprovalStamp("Sara Dahlin", "Godkännare tjänsteskrivelse", new DateOnly(2024, 11, 6), Hash),
        ],
        new DocumentFoot("Sara Dahlin, Godkännare tjänsteskrivelse, 2024-11-06"));

    public const string LongName = "Förskolan vid den gamla kvarnen i Norra Ekbackaområdet med öppen förskola och fritidshem, C";

    /// <summary>What people and hostile clients put into fields.</summary>
    public const string Extreme =
        "<script>alert('x')</script> & \"citat\" #let x = $1$ *fet* _kursiv_ @ref <etikett> \\ `kod` // ~ [b] "
        + "😀 👩‍🏫 👍🏽 שלום مرحبا 漢字 \u0000\u0001\u0007\u000B\u000C\u001B\u007F\u0085 rad\r\nny\tflik mjukt\u00ADbindestreck "
        + "e\u0301 \uD800 \uFFFE \uFFFF \u2028 \u200B \u202E \u2011 \u00A0 ]]> ${jndi} {{x}} {0}";

    /// <summary>Every kind of block with <paramref name="text"/> in every field.</summary>
    public static ReportDocument FilledWith(string text) => new(
        text,
        "sv",
        new DocumentHead(text, text, new DateOnly(2024, 11, 6), text, text, text, text),
        [
            new Heading(1, text), new Heading(2, text), new Heading(3, text),
            new Paragraph(new Run(text, Bold: true, Evidence: [new Evidence(text, text)], Mark: new Mark(text, text)), new Run(text, Italic: true)),
            new BulletList([new ListItem(text)]),
            new NumberedList([new ListItem(text)]),
            new Table(text, [new Column(text), new Column(text, ColumnAlignment.End)], [[new Cell(text, [new Evidence(text, text), new Evidence("b", "/b")]), text]], text),
            new Figure(Units with { Title = text, Description = text, ValueAxis = text, Categories = [text, LongName], Series = [new Series(text, [1, 2]), new Series(text, [-1])] }, text, text),
            new Figure(Months with { ThisYear = new Series(text, [1]) }, text, text),
            new Figure(Wheel with { CentreWord = text, Tracks = [new WheelTrack(text, [new WheelMarker(new DateOnly(2026, 9, 1), WheelStatus.Late, text)])] }, text, text),
            new Figure(Trained with { Text = text, Total = 0 }, text, text),
            new Signatures([new Signatory(text, text), new Signatory(LongName, LongName), new Signatory(text, text)]),
            new ApprovalStamp(text, text, new DateOnly(2024, 11, 6), Hash),
        ],
        new DocumentFoot(text));

    public static ReportDocument LongTable(int rows) => With(new Table(
        "Alla händelser",
        [new Column("Nr", ColumnAlignment.End), new Column("Enhet"), new Column("Händelse")],
        [.. Enumerable.Range(1, rows).Select(n => (IReadOnlyList<Cell>)[$"{n}", LongName, "Klämd hand"])]));

    public static ReportDocument With(params Block[] blocks) => Report with { Blocks = blocks };
}
