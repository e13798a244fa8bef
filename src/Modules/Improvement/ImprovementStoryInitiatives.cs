using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Improvement;

/// <summary>The systems, protections and mappings that the administration brings to its units.</summary>
internal static class ImprovementStoryInitiatives
{
    private static readonly string[] Schools = ["bjork", "lindang", "anpassad", "central", "kvarn", "gymnasiet", "sjobo", "sodraskolan"];
    private static readonly string[] Receptions = [.. Schools, "vux"];
    private static readonly string[] Everywhere = [.. Receptions, "norrgard", "station", "asen"];

    public static void Tell(Story story)
    {
        Plan(story, new DateOnly(2024, 1, 22), "stella", Schools, new PlanInitiative(
            InitiativeKind.System, "Stella elev", "för att fånga upp och kartlägga tillbud", null, [],
            "Stella elev", "to capture and map near misses"));
        Plan(story, new DateOnly(2024, 1, 23), "cosafe", Everywhere, new PlanInitiative(
            InitiativeKind.System, "larmapplikationen Cosafe", "som möjliggör snabbt larm och information vid kris", null, [],
            "the alarm app Cosafe", "which makes quick alarm and information in a crisis possible"));
        Plan(story, new DateOnly(2024, 2, 5), "tvafaktor", Everywhere, new PlanInitiative(
            InitiativeKind.System, "tvåfaktorsautentisering", "för ökad IT-säkerhet", null, [],
            "two-factor authentication", "for better IT security"));
        Plan(story, new DateOnly(2024, 10, 7), "receptionslarm", Receptions, new PlanInitiative(
            InitiativeKind.Protection, "larm i verksamheternas receptioner", "som gör det möjligt att snabbt låsa en skolenhet", null, [],
            "alarms in the receptions", "which make it possible to lock a school unit quickly"));
        Plan(story, new DateOnly(2024, 10, 14), "kameror", Receptions, new PlanInitiative(
            InitiativeKind.Mapping, "kartläggning av behovet av kamerabevakning utomhus vid skolenheterna", null, "kommunens centrala säkerhetsenhet", [],
            "mapping of the need for outdoor camera surveillance at the school units", null, "the municipality's central safety unit"));

        Progress(story, new DateOnly(2024, 3, 11), "stella", InitiativeState.Begun, "Införandet har börjat. Rektor och elevhälsa är utbildade.", "central", "lindang", "gymnasiet");
        Progress(story, new DateOnly(2024, 8, 26), "stella", InitiativeState.Begun, "Börjar med höstterminen.", "sodraskolan", "kvarn", "bjork");
        Progress(story, new DateOnly(2025, 1, 20), "stella", InitiativeState.Begun, null, "sjobo", "anpassad");
        Progress(story, new DateOnly(2025, 2, 10), "stella", InitiativeState.InUse, "All personal rapporterar i systemet.", "central", "lindang", "gymnasiet");
        Progress(story, new DateOnly(2025, 9, 15), "stella", InitiativeState.InUse, "All personal rapporterar i systemet.", "sodraskolan", "kvarn", "bjork", "sjobo", "anpassad");
        Progress(story, new DateOnly(2024, 4, 15), "cosafe", InitiativeState.Begun, "Appen är installerad hos ledningen. Mottagarlistor läggs upp.", "lindang", "gymnasiet");
        Progress(story, new DateOnly(2024, 9, 2), "cosafe", InitiativeState.Begun, "Installeras hos all personal.", "central", "kvarn", "sodraskolan", "bjork", "sjobo", "anpassad");
        Progress(story, new DateOnly(2025, 1, 13), "cosafe", InitiativeState.Begun, null, "vux", "norrgard", "station", "asen");
        Progress(story, new DateOnly(2025, 3, 10), "cosafe", InitiativeState.InUse, "Provlarm genomfört med all personal.", "lindang", "gymnasiet", "central", "kvarn");
        Progress(story, new DateOnly(2025, 9, 8), "cosafe", InitiativeState.InUse, "Provlarm genomfört med all personal.", "sodraskolan", "bjork", "sjobo", "anpassad", "vux", "norrgard", "station", "asen");
        Progress(story, new DateOnly(2024, 9, 16), "tvafaktor", InitiativeState.Begun, "Införs först för chefer och administratörer.", Everywhere);
        Progress(story, new DateOnly(2025, 4, 7), "tvafaktor", InitiativeState.InUse, "Gäller alla som läser känsliga uppgifter.", Everywhere);
        Progress(story, new DateOnly(2025, 3, 18), "kameror", InitiativeState.Begun, "Den centrala säkerhetsenheten har gått igenom gården med rektor.", "central", "gymnasiet", "lindang", "sodraskolan");
        Progress(story, new DateOnly(2025, 6, 10), "kameror", InitiativeState.InUse, "Behovet är bedömt. Belysning och vuxennärvaro prövas först.", "central", "lindang", "sodraskolan");
        Progress(story, new DateOnly(2025, 9, 22), "kameror", InitiativeState.InUse, "Behovet är bedömt och underlaget lämnat till den centrala säkerhetsenheten.", "gymnasiet", "bjork", "anpassad", "kvarn", "sjobo", "vux");
        Progress(story, new DateOnly(2026, 2, 16), "receptionslarm", InitiativeState.Begun, "Installation upphandlad. Kablage dras.", "gymnasiet", "central");
        Progress(story, new DateOnly(2026, 8, 20), "receptionslarm", InitiativeState.InUse, "Larmet låser entréerna på åtta sekunder vid prov.", "gymnasiet");
        Progress(story, new DateOnly(2026, 9, 7), "receptionslarm", InitiativeState.Begun, null, "lindang", "sodraskolan");
    }

    private static void Plan(Story story, DateOnly on, string key, string[] units, PlanInitiative plan) =>
        story.On(on.Year, on.Month, on.Day, "sakerhet", async n => n.Remember(key, await n.Send(plan with { UnitIds = [.. units.Select(u => n[u])] })));

    private static void Progress(Story story, DateOnly on, string key, InitiativeState state, string? comment, params string[] units) =>
        story.On(on.Year, on.Month, on.Day, "sakerhet", n => n.Send(new RecordInitiativeProgress(n[key], [.. units.Select(u => n[u])], state, on, comment)), 10);
}
