using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Reporting.Domain;

/// <summary>Something the administration told the board it would do. It stays open until it is done or dropped by a decision.</summary>
internal sealed class Promise
{
    public required Guid Id { get; init; }

    /// <summary>The report that made it, and that report's year.</summary>
    public required Guid ReportId { get; init; }

    public required int MadeIn { get; init; }

    /// <summary>The year it is to be kept in; later when it has been moved.</summary>
    public required int Year { get; set; }

    public required string TitleSv { get; init; }

    public required string TitleEn { get; init; }

    public required EvidenceLink Source { get; init; }

    public required Guid SourceId { get; init; }

    public PromiseState State { get; private set; }

    public List<PromiseAnswer> Answers { get; } = [];

    /// <summary>Answers for one year; moving it makes it a promise of a later year.</summary>
    public void Answer(PromiseAnswer answer)
    {
        if (State != PromiseState.Open)
        {
            throw new RuleViolationException("Reporting.Rule.PromiseAnswered");
        }

        if (answer.Kind == PromiseAnswerKind.Moved && answer.MovedTo <= Year)
        {
            throw new RuleViolationException("Reporting.Rule.MoveLater", Year) { Field = "MovedTo" };
        }

        if (answer.Kind == PromiseAnswerKind.Done && answer.Evidence is null)
        {
            throw new RuleViolationException("Reporting.Rule.EvidenceMissing") { Field = "EvidenceId" };
        }

        Answers.Add(answer);
        State = answer.Kind switch
        {
            PromiseAnswerKind.Done => PromiseState.Done,
            PromiseAnswerKind.Dropped => PromiseState.Dropped,
            _ => PromiseState.Open,
        };
        Year = answer.Kind == PromiseAnswerKind.Moved ? answer.MovedTo!.Value : Year;
    }
}

/// <summary>What became of a promise in the year it was for.</summary>
internal sealed class PromiseAnswer
{
    public required Guid Id { get; init; }

    public required Guid PromiseId { get; init; }

    public required int ForYear { get; init; }

    public required PromiseAnswerKind Kind { get; init; }

    public required string TextSv { get; init; }

    public required string TextEn { get; init; }

    public int? MovedTo { get; init; }

    /// <summary>The decision that dropped it: who, date and paragraph.</summary>
    public string? Decision { get; init; }

    public EvidenceLink? Evidence { get; init; }

    public required Guid? ById { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }
}
