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

    /// <summary>Each promise of 2024 is answered before the report of 2025 is reviewed: done where there is a record of it, moved otherwise.</summary>
    private static void AnswersOf2025(Story story) => story.On(2025, 10, 30, "skolchef", async n =>
    {
        var records = (await n.Send(new ListEvidence(2025))).ToDictionary(e => e.Id);

        foreach (var promise in await n.Send(new ListPromises(2025)))
        {
            await n.Send(records.ContainsKey(promise.SourceId)
                ? new AnswerPromise(promise.Id, PromiseAnswerKind.Done, "Arbetet har kommit i gång enligt plan.", "The work has got under way as planned.", promise.SourceId, null, null)
                : new AnswerPromise(promise.Id, PromiseAnswerKind.Moved, "Upphandlingen har dragit ut på tiden.", "The procurement has taken longer than expected.", null, 2026, null));
        }

        await n.Send(new RedraftReport(n["rapport-2025"], null));
    });

    private static void Decide(Story story, int year, DateOnly meeting, DateOnly recorded, string paragraph) => story.At(recorded.ToDateTime(new TimeOnly(11, 0)), "sekreterare", async n =>
    {
        var report = await n.Send(new ReadSentReport(year, "sv"));
        await n.Send(new RecordBoardDecision(report.Id, meeting, [.. report.Proposals.Select(p => new ProposalDecision(p.Id, DecisionOutcome.Approved, paragraph, null))]));
    });

    private static async Task<string> HashAsync(Narrator n, int year) => (await n.Send(new ReadReport(year, "sv"))).ContentHash;
}
