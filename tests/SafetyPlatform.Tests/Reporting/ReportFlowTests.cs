using System.Net;
using FluentValidation;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;
using SafetyPlatform.Tests.Worlds;
using SafetyPlatform.Training.Features;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Reporting;

/// <summary>A report from its first draft to the board's decision, and the report after it.</summary>
public sealed class ReportFlowTests : IAsyncLifetime
{
    private readonly OwnWorld world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_report_goes_from_draft_to_decision()
    {
        var id = await BeginAsync(2024);
        var promise = (await world.Send("skolchef", new ReadReport(2024, "sv"))).Sentences.Count(s => s.Promise is not null);
        await ApproveAsync(id, 2024);
        await world.Send("forvaltningschef", new SendReport(id));
        var sent = await world.Send("ledamot", new ReadSentReport(2024, "sv"));
        var decisions = sent.Proposals.Select(p => new ProposalDecision(p.Id, DecisionOutcome.Approved, "§ 131", null)).ToList();
        await world.Send("sekreterare", new RecordBoardDecision(id, new DateOnly(2024, 9, 2), decisions));
        var decided = await world.Send("ledamot", new ReadSentReport(2024, "sv"));

        decided.State.ShouldBe(ReportState.Decided);
        decided.Proposals.ShouldAllBe(p => p.Paragraph == "131" && p.Outcome == DecisionOutcome.Approved);
        (await world.Send("skolchef", new ListPromises(2025))).Count.ShouldBe(promise);
    }

    [Fact]
    public async Task A_year_has_one_report()
    {
        await BeginAsync(2020);

        (await Should.ThrowAsync<RuleViolationException>(() => BeginAsync(2020))).Field.ShouldBe("Year");
    }

    [Fact]
    public async Task A_later_change_voids_every_approval()
    {
        var id = await BeginAsync(2021);
        await ApproveAsync(id, 2021);
        var sentence = (await world.Send("skolchef", new ReadReport(2021, "sv"))).Sentences[^1];
        await world.Send("skolchef", new ChangeSentence(id, sentence.Id, "En annan mening.", "Another sentence.", "Tydligare"));
        var report = await world.Send("skolchef", new ReadReport(2021, "sv"));

        report.State.ShouldBe(ReportState.Draft);
        report.Approvals.Count.ShouldBe(3);
        report.Approvals.ShouldAllBe(a => !a.IsValid);
        report.Document.Foot.ApproverLine.ShouldBeNull();
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("forvaltningschef", new SendReport(id)))).Key.ShouldBe("Reporting.Rule.NotApproved");
    }

    [Fact]
    public async Task Nobody_approves_what_they_have_not_read()
    {
        var id = await BeginAsync(2019);
        var read = (await world.Send("sakerhet", new ReadReport(2019, "sv"))).ContentHash;
        await world.Send("skolchef", new AddSentence(id, ReportSection.Statement, "Tillagd.", "Added.", "Saknades"));

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("sakerhet", new ReviewReport(id, read)))).Key.ShouldBe("Reporting.Rule.ReadSomethingElse");
    }

    [Fact]
    public async Task A_sentence_changed_by_hand_is_marked_and_keeps_what_was_generated()
    {
        var id = await BeginAsync(2018);
        var sentence = (await world.Send("skolchef", new ReadReport(2018, "sv"))).Sentences[^1];
        var generated = sentence.TextSv;
        await world.Send("skolchef", new ChangeSentence(id, sentence.Id, "Med andra ord.", "In other words.", "Begripligare"));
        await world.Send("skolchef", new RedraftReport(id, null));
        var changed = (await world.Send("skolchef", new ReadReport(2018, "sv"))).Sentences.Single(s => s.Id == sentence.Id);

        changed.TextSv.ShouldBe("Med andra ord.");
        changed.GeneratedSv.ShouldBe(generated);
        changed.ChangedBy.ShouldBe("Maria Lindqvist");
        (await (await world.SignedIn("skolchef")).ReadAsync("/reports/2018")).ShouldContain("Ändrad för hand: Begripligare");
        await world.Send("skolchef", new RestoreSentence(id, sentence.Id));
        (await world.Send("skolchef", new ReadReport(2018, "sv"))).Sentences.Single(s => s.Id == sentence.Id).TextSv.ShouldBe(generated);
    }

    [Fact]
    public async Task A_change_of_hand_needs_a_reason()
    {
        var id = await BeginAsync(2017);
        var sentence = (await world.Send("skolchef", new ReadReport(2017, "sv"))).Sentences[^1];

        (await Should.ThrowAsync<ValidationException>(() => world.Send("skolchef", new ChangeSentence(id, sentence.Id, "Text.", "Text.", "")))).Errors.Single().PropertyName.ShouldBe("Reason");
    }

    [Fact]
    public async Task A_promise_must_be_answered_before_the_next_report_is_reviewed()
    {
        var promised = await PlanForAsync(2027, "Övning med räddningstjänsten");
        world.MoveTo(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
        var first = await BeginAsync(2026);
        await ApproveAsync(first, 2026);
        await world.Send("forvaltningschef", new SendReport(first));
        world.MoveTo(new DateTimeOffset(2027, 11, 1, 8, 0, 0, TimeSpan.Zero));
        var next = await BeginAsync(2027);
        var promise = (await world.Send("skolchef", new ListPromises(2027))).Single(p => p.SourceId == promised);

        (await Should.ThrowAsync<RuleViolationException>(() => ReviewAsync(next, 2027))).Key.ShouldStartWith("Reporting.Rule.Promise");
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("skolchef", new AnswerPromise(promise.Id, PromiseAnswerKind.Done, "Klart.", "Done.", Guid.CreateVersion7(), null, null))))
            .Key.ShouldBe("Reporting.Rule.EvidenceMissing");
        await world.Send("skolchef", new HoldActivity(promised, new DateOnly(2027, 5, 10)));
        await world.Send("skolchef", new AnswerPromise(promise.Id, PromiseAnswerKind.Done, "Övningen hölls.", "The drill was held.", promised, null, null));
        await world.Send("skolchef", new RedraftReport(next, null));

        foreach (var other in (await world.Send("skolchef", new ListPromises(null))).Where(p => p.State == PromiseState.Open && p.Year <= 2027))
        {
            await world.Send("skolchef", new AnswerPromise(other.Id, PromiseAnswerKind.Moved, "Senare.", "Later.", null, 2030, null));
        }

        await ReviewAsync(next, 2027);
        var report = await world.Send("skolchef", new ReadReport(2027, "sv"));
        report.State.ShouldBe(ReportState.Reviewed);
        report.Sentences.ShouldContain(s => s.TextSv == "Övning med räddningstjänsten: genomfört. Övningen hölls.");
    }

    [Fact]
    public async Task A_draft_is_nothing_to_the_board()
    {
        await BeginAsync(2016);
        var member = await world.SignedIn("ledamot");

        await Should.ThrowAsync<NotFoundException>(() => world.Send("ledamot", new ReadSentReport(2016, "sv")));
        (await member.GetAsync("/board/2016", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await member.GetAsync("/reports/2016", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Guid> BeginAsync(int year)
    {
        var to = new DateOnly(year, 10, 31);
        var today = DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime);
        var id = await world.Send("skolchef", new BeginReport(year, "KUN 1", new DateOnly(year, 11, 6), new DateOnly(year, 11, 15), to < today ? to : null));
        await world.Send("skolchef", new AssessEconomy(id, EconomicConsequence.None, null, null));

        return id;
    }

    private async Task<Guid> PlanForAsync(int year, string title) => await world.Send("skolchef", new PlanActivity(
        null, title, new DateOnly(year, 5, 10), FullDay: false, Audience.AllStaff, "samverkan", [], [], null, null, null, null));

    private async Task ReviewAsync(Guid id, int year) => await world.Send("sakerhet", new ReviewReport(id, (await world.Send("sakerhet", new ReadReport(year, "sv"))).ContentHash));

    private async Task ApproveAsync(Guid id, int year)
    {
        await ReviewAsync(id, year);
        var hash = (await world.Send("skolchef", new ReadReport(year, "sv"))).ContentHash;
        await world.Send("skolchef", new ApproveAsHeadOfSchools(id, hash));
        await world.Send("forvaltningschef", new ApproveAsDirector(id, hash));
    }
}
