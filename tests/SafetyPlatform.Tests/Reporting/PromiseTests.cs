using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Reporting.Domain;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Reporting;

public sealed class PromiseTests
{
    private static readonly EvidenceLink Record = new("activity", Guid.CreateVersion7(), "Släckövning", "Extinguishing", "/training/activities/1");

    [Fact]
    public void A_promise_is_not_kept_without_a_record_that_shows_it() =>
        Should.Throw<RuleViolationException>(() => New().Answer(Answer(PromiseAnswerKind.Done))).Key.ShouldBe("Reporting.Rule.EvidenceMissing");

    [Fact]
    public void A_promise_is_moved_to_a_later_year_only()
    {
        var promise = New();

        Should.Throw<RuleViolationException>(() => promise.Answer(Answer(PromiseAnswerKind.Moved, movedTo: 2025))).Field.ShouldBe("MovedTo");
        promise.Answer(Answer(PromiseAnswerKind.Moved, movedTo: 2026));
        promise.State.ShouldBe(PromiseState.Open);
        promise.Year.ShouldBe(2026);
    }

    [Fact]
    public void A_kept_promise_is_not_answered_again()
    {
        var promise = New();
        promise.Answer(Answer(PromiseAnswerKind.Done, Record));

        Should.Throw<RuleViolationException>(() => promise.Answer(Answer(PromiseAnswerKind.Dropped))).Key.ShouldBe("Reporting.Rule.PromiseAnswered");
    }

    private static Promise New() => new()
    {
        Id = Guid.CreateVersion7(), ReportId = Guid.CreateVersion7(), MadeIn = 2024, Year = 2025, TitleSv = "Släckövning", TitleEn = "Extinguishing", Source = Record, SourceId = Record.Id,
    };

    private static PromiseAnswer Answer(PromiseAnswerKind kind, EvidenceLink? evidence = null, int? movedTo = null) => new()
    {
        Id = Guid.CreateVersion7(), PromiseId = Guid.Empty, ForYear = 2025, Kind = kind, TextSv = "Text.", TextEn = "Text.", MovedTo = movedTo, Evidence = evidence,
        ById = null, ByName = "Namn", At = new DateTime(2025, 10, 30, 8, 0, 0, DateTimeKind.Utc),
    };
}
