using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans;

/// <summary>The plan from the round of 2022 to the board, the action plan and its short version, and how they reached the units.</summary>
internal static class PlansStory
{
    private const string Board = "Kultur- och utbildningsnämnden";

    private const string Director = "Förvaltningschefen";

    public static void Tell(Story story)
    {
        if (story.OnlyOrganization)
        {
            return;
        }

        TellOfThePlan(story);
        TellOfTheActionPlan(story);
        TellOfTheShortVersion(story);
        TellOfTheRoutine(story);
        RollOutStory.Tell(story);
        TellOfLaterYears(story);
    }

    private static void TellOfThePlan(Story story)
    {
        story.On(2023, 2, 6, "sakerhet", async n =>
        {
            // The round is told by another module; a world without it has a plan without an origin.
            Guid? round = n.Ids.TryGetValue("rond-2022", out var id) ? id : null;
            n.Remember("plan-sakerhet", await n.Send(new CreateDocument(
                DocumentKind.SafetyPlan, "Plan för systematiskt säkerhetsarbete", Role.HeadOfSchools, 2023, null,
                round is null ? null : "round", round, round is null ? null : "Säkerhetsrond i december 2022", round is null ? null : $"/rounds/{round}")));
        });
        story.On(2023, 4, 17, "sakerhet", n => n.Send(new WriteDraft(n["plan-sakerhet"], 1, [.. StoryText.Read("plan-sakerhet").Take(2), .. StoryText.Read("plan-sakerhet").Skip(2).Select(WithoutText)])));
        story.On(2023, 8, 28, "sakerhet", n => n.Send(new WriteDraft(n["plan-sakerhet"], 2, StoryText.Read("plan-sakerhet"))));
        story.On(2023, 9, 11, "sakerhet", n => n.Send(new FinishDraft(n["plan-sakerhet"])));
        story.On(2023, 10, 20, "skolchef", n => n.Send(new RecordDecision(
            n["plan-sakerhet"], Board, new DateOnly(2023, 10, 18), "109", null, RevisionRule.Yearly, YearlyReport: true)));
        story.On(2024, 10, 19, null, n => n.Send(new CheckRevision()), 6);
        story.On(2024, 10, 21, "skolchef", async n => n.Remember("granskning-2024", await n.Send(new ReviewDocument(
            n["plan-sakerhet"], new DateOnly(2024, 10, 21), ReviewResult.NoChangeNeeded,
            "Planen har blivit ett viktigt verktyg för att arbeta systematiskt med säkerhet. Den är ett särskilt viktigt stöd för skolchef, verksamhetschef och rektorer.",
            RevisionRule.AsNeeded,
            """
            Samtal med skolchef, verksamhetschef och rektorer under september och oktober 2024
            Kompetensutvecklingsdagen och den gemensamma inrymningsövningen i januari 2024
            Narkotikasöken under 2024
            Enheternas rapporterade händelser sedan planen antogs
            """))));
    }

    private static void TellOfTheActionPlan(Story story)
    {
        Write(story, "plan-vald", DocumentKind.ActionPlan, "Handlingsplan för våld- och krishantering", null, "plan-vald-1",
            new DateTime(2023, 3, 20, 9, 0, 0, DateTimeKind.Unspecified), new DateTime(2023, 10, 30, 9, 0, 0, DateTimeKind.Unspecified), "sakerhet");
        story.On(2023, 11, 15, "forvaltningschef", n => n.Send(new RecordDecision(n["plan-vald"], Director, new DateOnly(2023, 11, 15), null, null, RevisionRule.AsNeeded, YearlyReport: false)));
    }

    private static void TellOfTheShortVersion(Story story)
    {
        Write(story, "plan-kort", DocumentKind.ShortPlan, "Krisplan, kortversion", "plan-vald", "plan-kort-1",
            new DateTime(2023, 11, 6, 9, 0, 0, DateTimeKind.Unspecified), new DateTime(2023, 11, 17, 9, 0, 0, DateTimeKind.Unspecified), "sakerhet");
        story.On(2023, 11, 22, "forvaltningschef", n => n.Send(new RecordDecision(n["plan-kort"], Director, new DateOnly(2023, 11, 22), null, null, RevisionRule.AsNeeded, YearlyReport: false)));
    }

    private static void TellOfTheRoutine(Story story)
    {
        for (var i = 1; i <= story.Size; i++)
        {
            var key = i == 1 ? "rutin-besok" : $"rutin-besok-{i}";
            Write(story, key, DocumentKind.Routine, i == 1 ? "Rutin för besökare och obehöriga" : $"Rutin för besökare och obehöriga ({i})", null, "rutin-besok",
                new DateTime(2024, 11, 12, 10, 0, 0, DateTimeKind.Unspecified), new DateTime(2024, 11, 14, 10, 0, 0, DateTimeKind.Unspecified), "sakerhet");
            story.On(2024, 11, 20, "forvaltningschef", n => n.Send(new RecordDecision(n[key], Director, new DateOnly(2024, 11, 20), null, null, RevisionRule.AsNeeded, YearlyReport: false)));
        }
    }

    private static void TellOfLaterYears(Story story)
    {
        story.On(2025, 10, 20, "skolchef", n => n.Send(new ReviewDocument(
            n["plan-sakerhet"], new DateOnly(2025, 10, 20), ReviewResult.NoChangeNeeded,
            "Det som har hänt under året ryms i planen. Arbetet med elevernas delaktighet och med släckövningar bedrivs inom planens riktlinjer.", null,
            "Samtal med rektorerna i september 2025\nBestämmelserna om beredskapsplan i 6 a kap. skollagen, som gäller sedan den 1 juli 2025")));
        story.On(2025, 11, 16, null, n => n.Send(new CheckRevision()), 6);
        story.On(2025, 11, 27, "skolchef", n => n.Send(new ReviewDocument(
            n["plan-vald"], new DateOnly(2025, 11, 27), ReviewResult.RevisionNeeded,
            "Planen är två år gammal. Sedan dess har larmapplikationen tagits i bruk och varje enhet ska ha en egen beredskapsplan. Texten behöver säga hur planerna hänger ihop.", null,
            "Enheternas erfarenheter av larmapplikationen")));
        story.On(2026, 1, 19, "sakerhet", n => n.Send(new WriteDraft(n["plan-vald"], 1, StoryText.Read("plan-vald-2"))));
        story.On(2026, 2, 2, "sakerhet", n => n.Send(new FinishDraft(n["plan-vald"])));
        story.On(2026, 2, 9, "forvaltningschef", n => n.Send(new RecordDecision(n["plan-vald"], Director, new DateOnly(2026, 2, 9), null, null, null, YearlyReport: false)));
        story.On(2026, 2, 16, "sakerhet", n => n.Send(new StartRevision(n["plan-kort"])));
        story.On(2026, 2, 16, "sakerhet", n => n.Send(new WriteDraft(n["plan-kort"], 1, StoryText.Read("plan-kort-2"))), 10);
        story.On(2026, 2, 23, "sakerhet", n => n.Send(new FinishDraft(n["plan-kort"])));
        story.On(2026, 3, 2, "forvaltningschef", n => n.Send(new RecordDecision(n["plan-kort"], Director, new DateOnly(2026, 3, 2), null, null, null, YearlyReport: false)));
        story.On(2026, 6, 11, "skolchef", n => n.Send(new ReviewDocument(
            n["plan-sakerhet"], new DateOnly(2026, 6, 11), ReviewResult.NoChangeNeeded,
            "Läsårets händelser har hanterats enligt planen. De brister som kom fram gäller lokaler och larm och åtgärdas där.", null,
            "Läsårets ronder och övningar\nSamtal med rektorerna i maj 2026")));
        story.On(2026, 11, 21, null, n => n.Send(new CheckRevision()), 6);
    }

    private static void Write(Story story, string key, DocumentKind kind, string title, string? shortVersionOf, string text, DateTime begun, DateTime finished, string by)
    {
        story.At(begun, by, async n => n.Remember(key, await n.Send(new CreateDocument(
            kind, title, Role.HeadOfSchools, begun.Year, shortVersionOf is null ? null : n[shortVersionOf]))));
        story.At(finished, by, n => n.Send(new WriteDraft(n[key], 1, StoryText.Read(text))));
        story.At(finished.AddHours(2), by, n => n.Send(new FinishDraft(n[key])));
    }

    private static SectionText WithoutText(SectionText section) =>
        section with { Text = "", Parts = [.. section.Parts!.Select(p => p with { Text = "" })] };
}
