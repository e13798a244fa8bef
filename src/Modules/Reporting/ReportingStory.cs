using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting;

/// <summary>The yearly reports of the story: 2024 with its decision, 2025 with the promises answered, 2026 in the making.</summary>
internal static class ReportingStory
{
    public static void Tell(Story story)
    {
        if (story.OnlyOrganization)
        {
            return;
        }

        Report(story, 2024, "KUN 2024/0417", new DateOnly(2024, 10, 28), new DateOnly(2024, 11, 6), new DateOnly(2024, 11, 15));
        Decide(story, 2024, new DateOnly(2024, 12, 11), new DateOnly(2024, 12, 16), "131");
        Report(story, 2025, "KUN 2025/0392", new DateOnly(2025, 10, 27), new DateOnly(2025, 11, 5), new DateOnly(2025, 11, 14));
        AnswersOf2025(story);
        Decide(story, 2025, new DateOnly(2025, 12, 10), new DateOnly(2025, 12, 15), "127");
        story.On(2026, 11, 9, "skolchef", async n =>
        {
            n.Remember("rapport-2026", await n.Send(new BeginReport(2026, "KUN 2026/0405", new DateOnly(2026, 11, 27), new DateOnly(2026, 11, 30), null)));
            await n.Send(new AssessEconomy(n["rapport-2026"], EconomicConsequence.None, null, null));
        });
    }

    /// <summary>Drafted by the head of schools, reviewed by the safety coordinator, approved the day before and the day the document carries.</summary>
    private static void Report(Story story, int year, string referenceNumber, DateOnly drafted, DateOnly date, DateOnly due)
    {
        var key = $"rapport-{year}";
        story.At(drafted.ToDateTime(new TimeOnly(9, 30)), "skolchef", async n =>
        {
            n.Remember(key, await n.Send(new BeginReport(year, referenceNumber, date, due, null)));
            await n.Send(new AssessEconomy(n[key], EconomicConsequence.None, null, null));
        });
        story.At(date.AddDays(-2).ToDateTime(new TimeOnly(10, 0)), "sakerhet", async n => await n.Send(new ReviewReport(n[key], await HashAsync(n, year))));
        story.At(date.AddDays(-1).ToDateTime(new TimeOnly(14, 0)), "skolchef", async n => await n.Send(new ApproveAsHeadOfSchools(n[key], await HashAsync(n, year))));
        story.At(date.ToDateTime(new TimeOnly(9, 15)), "forvaltningschef", async n =>
        {
            await n.Send(new ApproveAsDirector(n[key], await HashAsync(n, year)));
            await n.Send(new SendReport(n[key]));
        });
    }

    /// <summary>What became of the promises of 2024, answered before the report of 2025 was reviewed.</summary>
    private static void AnswersOf2025(Story story) => story.On(2025, 10, 30, "skolchef", async n =>
    {
        await DoneAsync(n, "mentorstid-2025", "Alla grundskolor, gymnasiet och vuxenutbildningen har haft information om säkerhet på mentorstid under våren 2025.",
            "All compulsory schools, the upper secondary school and adult education have had safety information in mentor time during the spring of 2025.");
        await DoneAsync(n, "kameror", "Kommunens centrala säkerhetsenhet har gått igenom skolgårdarna tillsammans med rektorerna. Belysning och vuxennärvaro prövas före kameror.",
            "The municipality's central safety unit has gone through the school yards together with the principals. Lighting and adult presence are tried before cameras.");
        await MoveAsync(n, "slackning-2025", "Sex av tolv enheter genomförde momentet den 22 september 2025. Övriga enheter övar under 2026.",
            "Six of twelve units carried it out on 22 September 2025. The other units practise during 2026.");
        await MoveAsync(n, "receptionslarm", "Installationen har inte kunnat upphandlas under året. Den beräknas börja våren 2026.",
            "The installation could not be procured during the year. It is expected to begin in the spring of 2026.");
        await n.Send(new RedraftReport(n["rapport-2025"], null));
    });

    private static async Task DoneAsync(Narrator n, string record, string sv, string en) =>
        await n.Send(new AnswerPromise(await PromiseAsync(n, record), PromiseAnswerKind.Done, sv, en, n[record], null, null));

    private static async Task MoveAsync(Narrator n, string record, string sv, string en) =>
        await n.Send(new AnswerPromise(await PromiseAsync(n, record), PromiseAnswerKind.Moved, sv, en, null, 2026, null));

    private static async Task<Guid> PromiseAsync(Narrator n, string record) =>
        (await n.Send(new ListPromises(2025))).Single(p => p.SourceId == n[record]).Id;

    private static void Decide(Story story, int year, DateOnly meeting, DateOnly recorded, string paragraph) => story.At(recorded.ToDateTime(new TimeOnly(11, 0)), "sekreterare", async n =>
    {
        var report = await n.Send(new ReadSentReport(year, "sv"));
        await n.Send(new RecordBoardDecision(report.Id, meeting, [.. report.Proposals.Select(p => new ProposalDecision(p.Id, DecisionOutcome.Approved, paragraph, null))]));
    });

    private static async Task<string> HashAsync(Narrator n, int year) => (await n.Send(new ReadReport(year, "sv"))).ContentHash;
}
