using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Improvement.Domain;

/// <summary>A unit that a round visits.</summary>
internal sealed class RoundUnit : IBelongsToUnit
{
    public required Guid RoundId { get; init; }

    public required Guid UnitId { get; init; }
}

/// <summary>Someone who takes part, by role before name: "skyddsombud", "extern part: säkerhetsföretag".</summary>
internal sealed class RoundParticipant
{
    public required Guid RoundId { get; init; }

    public required int Place { get; init; }

    public required string Who { get; init; }
}

internal enum AnswerKind
{
    Yes,
    Partly,
    No,
    NotApplicable,
}

/// <summary>The answer to one question of the checklist at one unit.</summary>
internal sealed class RoundAnswer : IBelongsToUnit
{
    public required Guid RoundId { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>Id in the question bank: "A1".</summary>
    public required string QuestionId { get; init; }

    public required AnswerKind Answer { get; set; }

    public required string? Comment { get; set; }
}

internal enum FindingWeight
{
    Low,
    Medium,
    High,
}

/// <summary>A deficiency that a round found. It always leads on: to an action or to a case.</summary>
internal sealed class Finding : IBelongsToUnit
{
    public required Guid Id { get; init; }

    public required Guid RoundId { get; init; }

    public required Guid UnitId { get; init; }

    public required string? QuestionId { get; init; }

    public required string Text { get; init; }

    public required FindingWeight Weight { get; init; }

    public required Guid? ActionId { get; init; }

    public required Guid? CaseId { get; init; }

    public required DateTime RecordedAt { get; init; }
}
